package uk.safersheets.workbooks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.textcheck.CheckedBook;

/** A row of a crime table and the sentences that are true of it. */
record StatedRow(String label, int previous, int current) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a sentence may tell a change; %1 the label, %2 rose or fell, %3 the number. */
    enum Form {
        PERCENT("{label} {fell} by {percent} per cent."),
        COUNT("{label} {fell} by {change} offences."),
        FEWER("There were {change} {fewer} offences of {label} than a year before."),
        ITEM("{label}: {sign}{percent}%."),
        FROM_TO("{label} {fell} from {previous} to {current}."),
        LEVEL("In all, {current} offences of {label} were recorded."),
        BOTH("{label} was {down} {change} ({percent}%)."),
        STOOD("{label} stood at {current}, a {fall} of {change} on the same months of the year before."),
        NOUN("A {fall} of {percent}% was seen in {label}."),
        WENT("Recorded offences of {label} went {down} {percent} per cent, to {current}.");

        private final String text;

        Form(String text) {
            this.text = text;
        }

        boolean says(String what) {
            return text.contains("{" + what + "}");
        }
    }

    /** The rows of a workbook's crime table that changed, with two counts each. */
    static List<StatedRow> of(CheckedBook book) {
        var table = book.contract().table(TableRole.CHANGES).orElseThrow();
        return Arrays.stream(book.calculation().countedRows(table.name()))
                .filter(row -> count(book, row, TableColumnRole.PREVIOUS) >= 0)
                .mapToObj(row -> new StatedRow(
                        book.calculation().value(table.name(), row, table.key()).toString(),
                        count(book, row, TableColumnRole.PREVIOUS),
                        count(book, row, TableColumnRole.CURRENT)))
                .filter(row -> row.change() != 0)
                .toList();
    }

    private static int count(CheckedBook book, int row, TableColumnRole role) {
        var table = book.contract().table(TableRole.CHANGES).orElseThrow();
        var value = book.calculation()
                .value(table.name(), row, table.column(role).orElseThrow().name());
        return value instanceof Value.Number number ? number.amount().intValueExact() : -1;
    }

    int change() {
        return Math.abs(current - previous);
    }

    /** The change of a hundred before, without its sign. */
    BigDecimal exactPercent() {
        return BigDecimal.valueOf(change())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(previous), MathContext.DECIMAL64);
    }

    BigDecimal percent() {
        return exactPercent().setScale(1, RoundingMode.HALF_UP);
    }

    String sentence(Form form) {
        return sentence(
                form,
                current < previous,
                List.of(percent().toPlainString(), "" + change(), "" + previous, "" + current));
    }

    /** @param figures the percentage, the change, what it was and what it is, as they are printed */
    String sentence(Form form, boolean isDown, List<String> figures) {
        var words = List.of(
                "label",
                label,
                "fell",
                isDown ? "fell" : "rose",
                "fewer",
                isDown ? "fewer" : "more",
                "down",
                isDown ? "down" : "up",
                "fall",
                isDown ? "fall" : "rise",
                "sign",
                isDown ? "-" : "+",
                "percent",
                figures.get(0),
                "change",
                figures.get(1),
                "previous",
                figures.get(2),
                "current",
                figures.get(3));
        return IntStream.iterate(0, at -> at < words.size(), at -> at + 2)
                .boxed()
                .reduce(
                        form.text,
                        (text, at) -> text.replace("{" + words.get(at) + "}", words.get(at + 1)),
                        (a, b) -> b);
    }

    /** Whether a figure could be any of the four that this row has, as near as print goes. */
    boolean couldBe(BigDecimal figure) {
        return List.of(previous, current, change()).stream()
                        .anyMatch(own -> BigDecimal.valueOf(own).compareTo(figure) == 0)
                || exactPercent().subtract(figure).abs().compareTo(new BigDecimal("0.5")) <= 0;
    }
}
