package uk.safersheets.json;

import java.util.List;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Contract;
import uk.safersheets.history.Carried;
import uk.safersheets.history.Spot;

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
     */
    public record Moved(String table, String key, String column, String from, Object value) {
        static Moved of(Carried.Entry entry) {
            Spot to = entry.to();
            return new Moved(to.table(), to.key(), to.column(), entry.from().column(), Scalars.of(entry.value()));
        }
    }

    /** An entry that did not. */
    public record Left(String table, String key, String column, Object value, String why) {
        static Left of(Carried.Left left) {
            Spot spot = left.spot();
            return new Left(spot.table(), spot.key(), spot.column(), Scalars.of(left.value()), left.why());
        }
    }

    public static CarriedJson of(Contract contract, Carried carried, List<Finding> needed) {
        return new CarriedJson(
                contract.version(),
                carried.moved().stream().map(Moved::of).toList(),
                carried.left().stream().map(Left::of).toList(),
                needed.stream().map(FindingJson::of).toList());
    }
}
