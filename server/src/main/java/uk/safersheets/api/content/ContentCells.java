package uk.safersheets.api.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.Difference;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Type;

/** The cells of one workbook as they count. */
final class ContentCells {
    private final PreparedContract prepared;
    private final Map<CellRef, Difference> differences = new HashMap<>();

    ContentCells(PreparedContract prepared, Calculation calculation) {
        this.prepared = prepared;
        calculation.differences().forEach(difference -> differences.put(difference.cell(), difference));
    }

    /** @param table the table it stands in; null for a named cell */
    ContentCellJson of(Content content, @Nullable String table, @Nullable Cell cellOrNull, Value counted) {
        var at = Optional.ofNullable(cellOrNull).map(Cell::ref);
        if (!content.entry().isCalculated()) {
            return cell(at, counted, content.type(), state(content, counted), null, null);
        }
        var why = content.calculation().flatMap(formula -> prepared.obstacle(prepared.formula(formula), table));
        if (why.isPresent()) {
            var own = cellOrNull == null ? Value.BLANK : cellOrNull.value();
            return cell(at, own, content.type(), "not-checked", null, why.get());
        }
        var own = at.map(differences::get)
                .filter(found -> !content.type()
                        .shown(found.found())
                        .equals(content.type().shown(counted)))
                .map(found -> found.found().isBlank() ? "blank" : content.type().shown(found.found()))
                .orElse(null);
        return cell(at, counted, content.type(), "calculated", own, null);
    }

    /** A cell of which nothing is known but what it holds. */
    static ContentCellJson plain(Cell cell) {
        return cell(
                Optional.of(cell.ref()),
                cell.value(),
                Type.TEXT,
                cell.value().isBlank() ? "blank" : "entered",
                null,
                null);
    }

    private static ContentCellJson cell(
            Optional<CellRef> at, Value value, Type type, String state, @Nullable String own, @Nullable String why) {
        return new ContentCellJson(
                at.map(CellRef::toString).orElse(null), Scalars.of(value), type.shown(value), state, own, why);
    }

    private static String state(Content content, Value value) {
        if (value.isBlank()) {
            return content.required() ? "not-entered" : "blank";
        }
        return content.entry().isTyped() ? "entered" : "printed";
    }
}
