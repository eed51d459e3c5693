package uk.safersheets.imports.homeoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.lineage.AreaLineage;

/** Says which quarters between the first and the last have no counts. What is not published is never a zero (V230). */
final class MissingQuarters {
    private static final String ANYBODY = "any partnership";

    private MissingQuarters() {}

    static List<String> notes(OffenceCounts counts, AreaLineage lineage) {
        var notes = new ArrayList<String>();
        if (counts.periods().isEmpty()) {
            return notes;
        }
        var all = between(counts.periods().first(), counts.periods().last());
        say(ANYBODY, all, period -> !counts.periods().contains(period), notes);
        for (String area : counts.areas()) {
            say(
                    area,
                    all,
                    period -> counts.periods().contains(period)
                            && !counts.has(area, period)
                            && lineage.existed(area, period),
                    notes);
        }
        return notes;
    }

    private static List<Period> between(Period first, Period last) {
        var quarters = new ArrayList<Period>();
        int year = first.first().getYear() - 1;
        for (int quarter = 0;
                quarters.isEmpty() || quarters.get(quarters.size() - 1).compareTo(last) < 0;
                quarter++) {
            var period = Period.ofQuarter(year + quarter / 4, quarter % 4 + 1);
            if (period.compareTo(first) >= 0) {
                quarters.add(period);
            }
        }
        return quarters;
    }

    /** Quarters that follow each other are said at once. */
    private static void say(String area, List<Period> all, Predicate<Period> isMissing, List<String> notes) {
        for (int at = 0; at < all.size(); at++) {
            if (isMissing.test(all.get(at))) {
                int end = at;
                while (end + 1 < all.size() && isMissing.test(all.get(end + 1))) {
                    end++;
                }
                String when = all.get(at).name()
                        + (end == at ? "" : " to " + all.get(end).name());
                notes.add("No data is published for " + area + " in " + when + ". This is not zero.");
                at = end;
            }
        }
    }
}
