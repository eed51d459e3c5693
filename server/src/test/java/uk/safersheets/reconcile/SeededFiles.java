package uk.safersheets.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import uk.safersheets.ledger.layout.Layout;

/** Writes the rows of a seeded ledger as twelve exports that overlap, with what finance systems put into such files. */
final class SeededFiles {
    static final int INSTALMENTS = 4;
    private static final int MONTHS = 12;
    private static final YearMonth FIRST = YearMonth.of(2023, 4);
    private static final Charset[] ENCODINGS = {
        StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE
    };
    private static final String[] DAYS = {"dd/MM/uuuu", "d/M/yy", "dd-MMM-uuuu", "uuuu-MM-dd"};

    private final Random random;
    private final boolean byPeriod;
    private final List<byte[]> texts = new ArrayList<>();
    private int changed;
    private int repeated;
    private Layout.Control control;

    SeededFiles(Random random, List<SeededRow> rows, boolean byPeriod, int blankRows) {
        this.random = random;
        this.byPeriod = byPeriod;
        for (int month = 0; month < MONTHS; month++) {
            texts.add(file(month, of(rows, month), month == MONTHS - 1 ? blankRows : 3));
        }
    }

    /** The exports, oldest first. */
    List<byte[]> texts() {
        return texts;
    }

    /** How many rows came again with another amount. */
    int changed() {
        return changed;
    }

    /** How many rows stand twice in their file. */
    int repeated() {
        return repeated;
    }

    /** What the newest file holds. */
    Layout.Control control() {
        return control;
    }

    /** A month, and the last ten days of the one before, which were sent already. */
    private static List<SeededRow> of(List<SeededRow> rows, int month) {
        var from = month == 0 ? LocalDate.MIN : FIRST.plusMonths(month).atDay(1).minusDays(10);
        var until = month == MONTHS - 1
                ? LocalDate.MAX
                : FIRST.plusMonths(month + 1L).atDay(1);
        return rows.stream()
                .filter(row -> !row.date.isBefore(from) && row.date.isBefore(until))
                .toList();
    }

    private byte[] file(int month, List<SeededRow> rows, int blankRows) {
        var encoding = ENCODINGS[month % ENCODINGS.length];
        var out = new StringBuilder(encoding.newEncoder().canEncode('\uFEFF') ? "\uFEFF" : "");
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        try (var csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
            new Writing(csv, month).write(shuffled, blankRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(encoding);
    }

    /** One file while it is written. */
    private final class Writing {
        private final CSVPrinter csv;
        private final int month;
        private final DateTimeFormatter day;
        private int count;
        private long net;
        private long vat;

        Writing(CSVPrinter csv, int month) {
            this.csv = csv;
            this.month = month;
            this.day = DateTimeFormatter.ofPattern(DAYS[month % DAYS.length], Locale.UK);
        }

        void write(List<SeededRow> rows, int blankRows) throws IOException {
            csv.printRecord("Transactions, " + FIRST.plusMonths(month));
            csv.println();
            headings();
            for (var row : rows) {
                quirk();
                boolean isOld = row.date.isBefore(FIRST.plusMonths(month).atDay(1));
                boolean isChanged = isOld && month > 0 && random.nextInt(100) == 0;
                changed += isChanged ? 1 : 0;
                row(row, isChanged ? 100 : 0);
                if (!isChanged && random.nextInt(200) == 0) {
                    repeated++;
                    row(row, 0);
                }
            }
            for (int blank = 0; blank < blankRows; blank++) {
                csv.printRecord("", "", "", "", "", "", "", "", "", "", "", "");
            }
            csv.printRecord("Total", "", "", "", pounds(net), pounds(vat), "", "", "", "", "", "");
            csv.printRecord("End of report");
            control = new Layout.Control(count, net + vat);
        }

        private void headings() throws IOException {
            String date = month < 6 ? byPeriod ? "Period" : "Date" : "Posting date";
            String amount = month < 4 ? "Net amount" : "AMOUNT";
            csv.printRecord(
                    "Body name",
                    "Transaction number",
                    "Line",
                    date,
                    amount,
                    "Irrecoverable VAT",
                    "Cost centre",
                    "Subjective",
                    "Project",
                    "Reference",
                    "Supplier",
                    " Narrative ");
        }

        private void quirk() throws IOException {
            switch (random.nextInt(300)) {
                case 0 -> headings();
                case 1 -> csv.printRecord("Sub total", "", "", "", pounds(net), pounds(vat), "", "", "", "", "", "");
                case 2 -> csv.println();
                case 3 -> csv.printRecord("Page " + count);
                default -> {}
            }
        }

        private void row(SeededRow row, long more) throws IOException {
            count++;
            net += row.net + more;
            vat += row.vat;
            csv.printRecord(
                    "Borough",
                    row.document.number,
                    row.line,
                    day(row.date),
                    pounds(row.net + more),
                    row.vat == 0 ? "" : pounds(row.vat),
                    row.code.costCentre(),
                    row.code.subjective(),
                    row.code.project(),
                    row.reference,
                    row.supplier,
                    row.said());
        }

        private String day(LocalDate date) {
            int month = (int) FIRST.until(YearMonth.from(date), java.time.temporal.ChronoUnit.MONTHS);
            return byPeriod ? String.format("%d%02d", 2024 + month / 12, month % 12 + 1) : day.format(date);
        }
    }

    private String pounds(long pence) {
        String plain = String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(Math.abs(pence), 2));
        if (pence >= 0) {
            return random.nextInt(5) == 0 ? "£" + plain : plain;
        }
        return switch (random.nextInt(4)) {
            case 0 -> plain + "-";
            case 1 -> "(" + plain + ")";
            case 2 -> "-£" + plain;
            default -> plain + " CR";
        };
    }
}
