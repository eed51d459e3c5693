package uk.safersheets.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Plural;

/** A finding as a sentence, the same on the command line, on the page and in the download. */
public final class Wording {
    private Wording() {}

    /** Place, problem and fix: {@code Risk matrix, Scores, D7: D7 is blank. Enter a whole number from 0 to 5.} */
    public static String text(Finding finding) {
        String place = place(finding);
        String said = finding.fix().isEmpty() ? finding.message() : finding.message() + " " + finding.fix();
        return place.isEmpty() ? said : place + ": " + said;
    }

    /** Each cell of a finding that has several, with what is to be said of it alone: {@code O7: You entered "<5" …}. */
    public static List<String> places(Finding finding) {
        return finding.places().size() < 2
                ? List.of()
                : finding.places().stream()
                        .map(place -> place.cell().a1() + ": " + place.message())
                        .toList();
    }

    /** The sheet as its tab shows it, what it is about, and the cells; empty when it is about the whole file. */
    public static String place(Finding finding) {
        var parts = new ArrayList<String>();
        parts.add(finding.sheet());
        if (!finding.label().equals(finding.sheet())) {
            parts.add(finding.label());
        }
        parts.add(cells(finding.cells()));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    /** Cells by column, then row, shortened: {@code C4, C9 to C12 and 40 more}. */
    public static String cells(Collection<CellRef> cells) {
        return CellList.of(cells);
    }

    /** What a check came to: {@code 2 errors, 1 query and 3 notes.} */
    public static String summary(CheckResult.Summary summary) {
        var parts = new ArrayList<String>();
        count(parts, summary.errors(), "error", "errors");
        count(parts, summary.queries(), "query", "queries");
        count(parts, summary.notes(), "note", "notes");
        count(parts, summary.notChecked(), "check that could not run", "checks that could not run");
        return parts.isEmpty() ? "Nothing to fix." : CellList.and(parts) + ".";
    }

    private static void count(List<String> parts, int number, String one, String many) {
        if (number > 0) {
            parts.add(Plural.count(number, one, many));
        }
    }
}
