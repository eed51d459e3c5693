package uk.safersheets.api.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.api.check.FindingJson;
import uk.safersheets.check.Finding;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.carryforward.CarryForwardResult;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;

/**
 * What went from one workbook into another.
 *
 * @param templateVersion of the workbook it went into
 * @param moved every entry that went along
 * @param left every entry that did not, with why
 * @param needed what an officer has yet to enter
 */
public record CarriedJson(String templateVersion, List<Moved> moved, List<Left> left, List<FindingJson> needed) {

    /**
     * An entry that went along.
     *
     * @param from the column it stood in; another than {@code column} where Current became Previous
     * @param heading {@code column} as the sheet shows it: the label of a named cell
     * @param fromHeading the same of {@code from}
     */
    public record Moved(
            @Nullable String table,
            @Nullable String key,
            String column,
            String from,
            String heading,
            String fromHeading,
            @Nullable Object value) {
        static Moved of(Contract contract, CarryForwardResult.Entry entry) {
            CellKey to = entry.to();
            return new Moved(
                    to.table(),
                    to.key(),
                    to.column(),
                    entry.from().column(),
                    CarriedJson.heading(contract, to),
                    CarriedJson.heading(contract, entry.from()),
                    Scalars.of(entry.value()));
        }
    }

    /**
     * An entry that did not.
     *
     * @param heading {@code column} as the sheet shows it: the label of a named cell
     */
    public record Left(
            @Nullable String table,
            @Nullable String key,
            String column,
            String heading,
            @Nullable Object value,
            String why) {
        static Left of(Contract contract, CarryForwardResult.Left left) {
            CellKey spot = left.spot();
            return new Left(
                    spot.table(),
                    spot.key(),
                    spot.column(),
                    CarriedJson.heading(contract, spot),
                    Scalars.of(left.value()),
                    left.why());
        }
    }

    private static String heading(Contract contract, CellKey spot) {
        return spot.isField() ? contract.field(spot.column()).map(Field::label).orElse(spot.column()) : spot.column();
    }

    public static CarriedJson of(Contract contract, CarryForwardResult carried, List<Finding> needed) {
        return new CarriedJson(
                contract.version(),
                carried.moved().stream().map(entry -> Moved.of(contract, entry)).toList(),
                carried.left().stream().map(left -> Left.of(contract, left)).toList(),
                needed.stream().map(FindingJson::of).toList());
    }
}
