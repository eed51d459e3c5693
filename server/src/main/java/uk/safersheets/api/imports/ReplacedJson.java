package uk.safersheets.api.imports;

import java.time.Instant;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.store.imports.Replaced;

/**
 * A period that counted from an earlier import until this one came.
 *
 * @param count the sum of its counts now
 * @param was the sum in the earlier import
 * @param number of the earlier import
 * @param at when that was kept
 * @param differing how many areas and types have another count now, also where the sum is the same
 * @param words all of it in one sentence
 */
public record ReplacedJson(String period, long count, long was, int number, Instant at, long differing, String words) {
    static ReplacedJson of(Replaced one, ImportKind kind) {
        String there = "import " + one.earlier() + " of " + DayFormat.typed(DayFormat.dayOf(one.at()));
        String words = one.period().name() + ": " + Plural.count(one.total(), noun(kind), plural(kind))
                + (one.total() != one.was()
                        ? ", " + Plural.number(one.was()) + " in " + there
                        : one.differing() == 0
                                ? ", the very same counts as in " + there
                                : " as in " + there + ", but " + Plural.count(one.differing(), "count") + " in it "
                                        + Plural.of(one.differing(), "is", "are") + " another");
        return new ReplacedJson(
                one.period().name(), one.total(), one.was(), one.earlier(), one.at(), one.differing(), words);
    }

    private static String noun(ImportKind kind) {
        return kind == ImportKind.POPULATION
                ? "resident"
                : kind == ImportKind.HOME_OFFICE ? "offence" : "crime or incident";
    }

    private static String plural(ImportKind kind) {
        return kind == ImportKind.POLICE_UK ? "crimes and incidents" : noun(kind) + "s";
    }
}
