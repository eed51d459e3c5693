package uk.safersheets.cli.collection;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.collection.CollectedReturns;
import uk.safersheets.collection.CollectionLine;

/** Collections as a terminal shows them. */
final class CollectionText {
    private CollectionText() {}

    /** Such as {@code 3  Quarter 1 returns, 2019-20 Q1, for Leicestershire: due 10 July 2019, 2 of 5 given, 1 late}. */
    static String line(Standing standing) {
        var lines = standing.standing().lines();
        long held = lines.stream().filter(CollectionLine::isHeld).count();
        long late = lines.stream().filter(CollectionLine::isLate).count();
        return standing.collection().number() + "  " + heading(standing) + ", " + held + " of " + lines.size()
                + " given" + (late == 0 ? "" : ", " + Plural.number((int) late) + " late");
    }

    static List<String> all(Standing standing, CollectedReturns collected) {
        var text = new ArrayList<String>();
        text.add(heading(standing));
        text.add(collected.summary());
        text.add("");
        for (var line : collected.lines()) {
            String why = line.reason().isEmpty() ? "" : ": " + line.reason();
            String version =
                    line.counting().map(given -> ", version " + given.number()).orElse("");
            text.add("  " + line.partnership() + ": " + line.phrase() + version + why);
        }
        var totals = collected.totals(collected.tables());
        if (!totals.totals().isEmpty()) {
            text.add("");
            text.add("Totals");
            totals.totals()
                    .forEach(total -> text.add("  " + total.name() + ": " + total.shown() + "; missing: "
                            + total.missingInWords() + (total.note().isEmpty() ? "" : ". " + total.note())));
        }
        totals.notAdded().forEach(note -> text.add("  " + note));
        return text;
    }

    private static String heading(Standing standing) {
        return standing.terms().name() + ", " + standing.terms().period() + ", for "
                + standing.terms().body() + ": due "
                + DayFormat.day(standing.standing().due())
                + (standing.standing().isClosed() ? ", closed" : "");
    }
}
