package uk.safersheets.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Plural;

/** A finding as a sentence, the same on the command line, on the page and in the download. */
public final class Wording {
    private Wording() {}

    /** Place, problem and fix: {@code Risk matrix: Robbery, Cost (D7) is blank. Enter a whole number from 0 to 5.} */
    public static String text(Finding finding) {
        String place = isNamed(finding) ? finding.sheet() : place(finding);
        String said = finding.fix().isEmpty() ? finding.message() : finding.message() + " " + finding.fix();
        return place.isEmpty() ? said : place + ": " + said;
    }

    /**
     * Each cell of a finding that has several, with what is to be said of it alone: {@code L02, Spent (O7): You entered
     * "<5" …}.
     */
    public static List<String> places(Finding finding) {
        return finding.places().size() < 2
                ? List.of()
                : finding.places().stream().map(Wording::said).toList();
    }

    /** A cell with its name before its address: {@code L02, Spent (O7)}; the address alone where it has no name. */
    public static String name(Finding.Place place) {
        String label = Stream.of(place.rowKey(), place.column())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return label.isEmpty() ? place.cell().a1() : named(label, place.cell());
    }

    /** What is said of one cell, which it names: what begins with the address begins with the name before it. */
    static String named(String message, String label, List<CellRef> cells) {
        if (cells.size() != 1 || label.isEmpty()) {
            return message;
        }
        String address = cells.get(0).a1();
        return message.startsWith(address + " ")
                ? named(label, cells.get(0)) + message.substring(address.length())
                : message;
    }

    private static boolean isNamed(Finding finding) {
        return finding.cells().size() == 1
                && finding.message()
                        .startsWith(named(finding.label(), finding.cells().get(0)) + " ");
    }

    private static String named(String label, CellRef cell) {
        return label + " (" + cell.a1() + ")";
    }

    /** Where the sentence itself has the name of the row, the address is enough before it. */
    private static String said(Finding.Place place) {
        String address = "(" + place.cell().a1() + ") ";
        if (place.message().contains(address)) {
            return place.message();
        }
        boolean isTold = place.rowKey() != null && place.message().contains(place.rowKey());
        return (isTold ? place.cell().a1() : name(place)) + ": " + place.message();
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
