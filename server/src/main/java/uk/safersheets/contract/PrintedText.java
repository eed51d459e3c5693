package uk.safersheets.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/**
 * Tells what people wrote around the tables from what the template has printed there. A text of the template is known
 * wherever on its sheet it has moved to; a number only in its own cell.
 */
public final class PrintedText {
    private final Contract contract;
    private final Set<String> texts = new HashSet<>();
    private final Set<Cell> cells;

    private PrintedText(Contract contract) {
        this.contract = contract;
        this.cells = Set.copyOf(contract.printed());
        contract.printed().stream()
                .filter(cell -> cell.value() instanceof Value.Text)
                .forEach(cell -> texts.add(text(cell)));
    }

    public static PrintedText of(Contract contract) {
        return new PrintedText(contract);
    }

    /** The rows on the contract's sheets, without what the template has printed. */
    public List<OutsideRow> without(List<OutsideRow> rows) {
        var left = new ArrayList<OutsideRow>();
        for (var row : rows) {
            var own = row.cells().stream().filter(cell -> !isPrinted(cell)).toList();
            if (!own.isEmpty() && isOfContract(row)) {
                left.add(row.with(own));
            }
        }
        return left;
    }

    private boolean isOfContract(OutsideRow row) {
        return contract.tables().stream().anyMatch(table -> table.name().equalsIgnoreCase(row.table()))
                || contract.fields().stream().map(field -> field.at().sheet()).anyMatch(row.sheet()::equalsIgnoreCase);
    }

    private boolean isPrinted(Cell cell) {
        return cell.value() instanceof Value.Text ? texts.contains(text(cell)) : cells.contains(cell);
    }

    private static String text(Cell cell) {
        return cell.ref().sheet().toLowerCase(Locale.ROOT)
                + '\n'
                + Texts.key(cell.value().toString());
    }
}
