package uk.safersheets.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Dates;
import uk.safersheets.excel.RefusedFile;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.FundingLine;

/** What a funding workbook comes to, by its template's formulas over what was entered. */
final class FundingSheet {
    private static final String TABLE = "Funding";
    private static final List<String> NEEDED = List.of("Line", "Initiative", "Allocated", "Counted", "Spent");

    private final Calculation calculation;
    private final String fileName;

    private FundingSheet(Calculation calculation, String fileName) {
        this.calculation = calculation;
        this.fileName = fileName;
    }

    /** @throws RefusedFile when it has no table of funding lines, or an amount of it is none */
    static Funding read(WholeWorkbook workbook, String fileName) {
        var table = workbook.submission().table(TABLE);
        if (table.isEmpty()
                || !table.get()
                        .columns()
                        .keySet()
                        .containsAll(NEEDED.stream().map(Texts::key).toList())) {
            throw new RefusedFile(
                    "no-funding",
                    '"' + fileName + "\" is a " + workbook.prepared().contract().title()
                            + ", which has no table of funding lines.",
                    "Choose the funding allocation workbook.");
        }
        return new FundingSheet(new Calculation(workbook.prepared(), workbook.submission()), fileName).funding();
    }

    private Funding funding() {
        var lines = new ArrayList<FundingLine>();
        Arrays.stream(calculation.countedRows(TABLE)).forEach(row -> lines.add(line(row)));
        return new Funding(
                pence(field("AwardAmount"), "the award"), day(field("FundingStart")), day(field("FundingEnd")), lines);
    }

    private FundingLine line(int row) {
        String line = text(row, "Line");
        return new FundingLine(
                line,
                text(row, "Initiative"),
                money(row, "Counted", line),
                money(row, "Allocated", line),
                pence(calculation.value(TABLE, row, "Spent"), "Spent of " + line),
                text(row, "Status"));
    }

    private String text(int row, String column) {
        var value = calculation.value(TABLE, row, column);
        return value instanceof Value.Error ? "" : Texts.tidy(value.toString());
    }

    private long money(int row, String column, String line) {
        Long pence = pence(calculation.value(TABLE, row, column), column + " of " + line);
        return pence == null ? 0 : pence;
    }

    private Value field(String name) {
        return calculation.field(name).orElse(Value.BLANK);
    }

    /** Null for a blank. */
    private Long pence(Value value, String what) {
        if (value.isBlank()) {
            return null;
        }
        var pence = value instanceof Value.Number number ? Pence.whole(number.amount()) : OptionalLong.empty();
        if (pence.isEmpty()) {
            throw new RefusedFile(
                    "bad-amount",
                    '"' + fileName + "\": " + what + " reads '" + value + "', which is no amount in whole pence.",
                    "Check the workbook, and enter pounds and pence such as 3872.00.");
        }
        return pence.getAsLong();
    }

    private static LocalDate day(Value value) {
        return value instanceof Value.Number number && number.amount().compareTo(BigDecimal.ONE) >= 0
                ? Dates.day(number.amount())
                : null;
    }
}
