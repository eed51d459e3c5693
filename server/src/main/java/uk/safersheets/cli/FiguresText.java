package uk.safersheets.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.police.StreetTypes;

/** What the files of an import hold, for a person. */
final class FiguresText {
    private static final int SHOWN_DIGITS = 12;
    private static final int MOST_LINES = 60;

    private FiguresText() {}

    static void print(PrintWriter out, ImportResult result) {
        result.files()
                .forEach(file -> out.println(file.name() + ": " + Plural.count(file.rows(), "row") + " (SHA-256 "
                        + file.sha256().substring(0, SHOWN_DIGITS) + "…)"));
        if (!result.periods().isEmpty()) {
            out.println("Periods: " + periods(result));
        }
        if (!result.vintage().isEmpty()) {
            out.println("Vintage: " + result.vintage());
        }
        printCounts(out, result);
        printMemberships(out, result.memberships());
        printUnplaced(out, result);
        if (!result.notes().isEmpty()) {
            out.println();
            out.println("What to know:");
            result.notes().forEach(note -> out.println("  - " + note));
        }
        if (!result.licence().isEmpty()) {
            out.println();
            out.println(result.licence());
        }
    }

    private static String periods(ImportResult result) {
        var periods = result.periods();
        String first = periods.get(0).name();
        int count = periods.size();
        return count < 2 ? first : first + " to " + periods.get(count - 1).name() + " (" + Plural.number(count) + ")";
    }

    private static void printCounts(PrintWriter out, ImportResult result) {
        if (result.counts().isEmpty()) {
            return;
        }
        var types = totals(result.counts().stream()
                .collect(Collectors.groupingBy(Count::type, TreeMap::new, Collectors.summingLong(Count::count))));
        out.println();
        out.println("By type:");
        types.forEach(one -> printLine(out, one.getKey(), one.getValue()));
        if (result.kind() == ImportKind.POLICE_UK) {
            printLine(
                    out,
                    "Crime, without " + StreetTypes.ANTI_SOCIAL_BEHAVIOUR.toLowerCase(Locale.UK),
                    types.stream()
                            .filter(one -> !one.getKey().equals(StreetTypes.ANTI_SOCIAL_BEHAVIOUR))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
        var areas = totals(result.counts().stream()
                .collect(Collectors.groupingBy(Count::area, TreeMap::new, Collectors.summingLong(Count::count))));
        out.println();
        out.println("By area:");
        printFirst(out, areas);
    }

    private static void printMemberships(PrintWriter out, List<Membership> memberships) {
        if (memberships.isEmpty()) {
            return;
        }
        out.println();
        if (memberships.stream().map(Membership::group).distinct().count() == 1) {
            out.println(memberships.get(0).group() + ":");
            memberships.forEach(
                    one -> out.println("  " + one.name() + (one.code().isEmpty() ? "" : " (" + one.code() + ")")));
            return;
        }
        out.println("Members:");
        printFirst(
                out,
                totals(memberships.stream()
                        .collect(Collectors.groupingBy(Membership::group, TreeMap::new, Collectors.counting()))));
    }

    private static List<Map.Entry<String, Long>> totals(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
    }

    private static void printFirst(PrintWriter out, List<Map.Entry<String, Long>> lines) {
        lines.stream().limit(MOST_LINES).forEach(one -> printLine(out, one.getKey(), one.getValue()));
        if (lines.size() > MOST_LINES) {
            out.println("  and " + Plural.number(lines.size() - MOST_LINES) + " more; --json has them all.");
        }
    }

    private static void printLine(PrintWriter out, String name, long count) {
        out.println(String.format("  %-44s %12s", name, Plural.number(count)));
    }

    /** With the share of all rows, so that nobody takes the counts for the whole. */
    private static void printUnplaced(PrintWriter out, ImportResult result) {
        long unplaced = result.unplaced().rows();
        long rows = rows(result);
        out.println();
        if (unplaced == 0) {
            out.println(rows == 0 ? "There was no row to place." : "Every row was placed.");
            return;
        }
        out.println("Not placed: " + Plural.number(unplaced) + " of " + Plural.count(rows, "row") + " ("
                + BigDecimal.valueOf(100 * unplaced).divide(BigDecimal.valueOf(rows), 1, RoundingMode.HALF_UP) + "%)");
        result.unplaced().reasons().forEach((reason, count) -> printLine(out, reason, count));
    }

    /** Where each row is one of a count, what was counted or unplaced: a file that repeats another counts once. */
    private static long rows(ImportResult result) {
        return result.kind() == ImportKind.POLICE_UK
                ? result.unplaced().rows()
                        + result.counts().stream().mapToLong(Count::count).sum()
                : result.files().stream().mapToLong(SourceFile::rows).sum();
    }
}
