package uk.safersheets.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.NotRead;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Reading;
import uk.safersheets.ledger.TabReading;

/** What became of every row of a ledger's file, for a person. */
final class ReadingText {
    private static final int SHOWN_ROWS = 1_000;

    private ReadingText() {}

    static void print(PrintWriter out, LedgerFile file) {
        var reading = file.reading();
        out.println(file.name() + ": " + Plural.count(reading.rows().read(), "transaction") + ", "
                + Pence.shown(reading.pence()) + ".");
        if (reading.first() != null) {
            out.println("Dates: " + dates(reading.first(), reading.last()) + ".");
        }
        var passed = passed(reading.rows());
        if (!passed.isEmpty()) {
            out.println("Passed over: " + String.join(", ", passed) + ".");
        }
        if (reading.tabs().size() > 1 || reading.tabs().stream().anyMatch(tab -> tab.why() != null)) {
            reading.tabs().forEach(tab -> out.println(tab(tab)));
        }
        printNotRead(
                out,
                reading.rows().notRead().stream()
                        .filter(row -> row.pence() != null)
                        .toList());
        reading.notes().forEach(out::println);
    }

    private static void printNotRead(PrintWriter out, List<NotRead> rows) {
        rows.stream().limit(SHOWN_ROWS).forEach(row -> out.println(row(row)));
        if (rows.size() > SHOWN_ROWS) {
            out.println("and " + (rows.size() - SHOWN_ROWS) + " more rows were not read; --json names them all.");
        }
    }

    /** What people left out, as the statement prints it. */
    static void printSetAside(PrintWriter out, List<LedgerFile> files) {
        for (var file : files) {
            String of = files.size() == 1 ? "" : file.name() + ", ";
            file.reading().rows().notRead().stream()
                    .filter(row -> row.setAside() != null)
                    .forEach(row -> out.println("Set aside: " + of + row.place()
                            + (row.pence() == null
                                    ? ""
                                    : ", " + Pence.shown(Objects.requireNonNull(row.pence(), "pence")))
                            + ": " + row.setAside()));
            file.reading().tabs().stream()
                    .filter(tab -> tab.setAside() != null)
                    .forEach(tab -> out.println("Set aside: " + of + "tab " + tab.name() + ", "
                            + Plural.count(tab.rows(), "row") + ": " + tab.setAside()));
        }
    }

    private static String dates(LocalDate first, @Nullable LocalDate last) {
        return first.equals(last) ? DayFormat.day(first) : DayFormat.day(first) + " to " + DayFormat.day(last);
    }

    private static String tab(TabReading tab) {
        return "Tab " + tab.name() + ": " + Plural.count(tab.rows(), "row") + ", "
                + (tab.read() ? "read." : "not read.")
                + (tab.why() == null ? "" : " " + tab.why())
                + (tab.setAside() == null ? "" : " " + tab.setAside());
    }

    private static String row(NotRead row) {
        return "Not read: " + row.place() + ", " + Pence.shown(Objects.requireNonNull(row.pence(), "pence")) + ". "
                + row.why() + (row.setAside() == null ? "" : " " + row.setAside());
    }

    private static List<String> passed(Reading.Rows rows) {
        int remarks =
                (int) rows.notRead().stream().filter(row -> row.pence() == null).count();
        var parts = new ArrayList<String>();
        add(parts, rows.blank(), "blank row", "blank rows");
        add(parts, rows.headings(), "row of headings", "rows of headings");
        add(parts, rows.totals(), "row of totals", "rows of totals");
        add(parts, remarks, "row without an amount", "rows without an amount");
        return parts;
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(Plural.count(count, one, many));
        }
    }
}
