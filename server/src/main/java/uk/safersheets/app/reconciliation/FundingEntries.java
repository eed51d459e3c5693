package uk.safersheets.app.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Dates;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.ledger.Pence;

/** The cells of a funding workbook as words, pence and days. What its template does not have reads as a blank. */
public final class FundingEntries {
    private final Contract contract;
    private final Calculation calculation;
    private final String fileName;

    public FundingEntries(CompleteStructure workbook, String fileName) {
        this.contract = workbook.prepared().contract();
        this.calculation = new Calculation(workbook.prepared(), workbook.submission());
        this.fileName = fileName;
    }

    /** The rows of a table that count; none where the template has no such table. */
    public IntStream rows(String table) {
        return Arrays.stream(calculation.countedRows(table));
    }

    /** Empty for a blank and for an Excel error. */
    public String words(String table, int row, String column) {
        return words(cell(table, row, column));
    }

    public String words(String field) {
        return words(field(field));
    }

    /**
     * Null for a blank.
     *
     * @param line what the row is known by
     * @throws RefusedFileException when it is no amount in whole pence
     */
    public Long pence(String table, int row, String column, String line) {
        return pence(cell(table, row, column), column + " of " + line);
    }

    /**
     * Null for a blank.
     *
     * @param what as a message names it
     * @throws RefusedFileException when it is no amount in whole pence
     */
    public Long pence(String field, String what) {
        return pence(field(field), what);
    }

    /**
     * Null for a blank.
     *
     * @throws RefusedFileException when it is no date
     */
    public LocalDate day(String table, int row, String column, String line) {
        return day(cell(table, row, column), column + " of " + line);
    }

    public LocalDate day(String field, String what) {
        return day(field(field), what);
    }

    /**
     * Null for a blank.
     *
     * @throws RefusedFileException when it is no number
     */
    public BigDecimal number(String table, int row, String column, String line) {
        var value = cell(table, row, column);
        if (value.isBlank()) {
            return null;
        }
        if (value instanceof Value.Number number) {
            return number.amount();
        }
        throw refused("bad-number", column + " of " + line, value, "no number", "Enter a number such as 31.");
    }

    private Value cell(String table, int row, String column) {
        boolean isThere =
                contract.table(table).flatMap(found -> found.column(column)).isPresent();
        return isThere ? calculation.value(table, row, column) : Value.BLANK;
    }

    private Value field(String name) {
        return calculation.field(name).orElse(Value.BLANK);
    }

    private static String words(Value value) {
        return value instanceof Value.Error ? "" : Texts.tidy(value.toString());
    }

    private Long pence(Value value, String what) {
        if (value.isBlank()) {
            return null;
        }
        var pence = value instanceof Value.Number number ? Pence.whole(number.amount()) : OptionalLong.empty();
        if (pence.isEmpty()) {
            throw refused(
                    "bad-amount",
                    what,
                    value,
                    "no amount in whole pence",
                    "Check the workbook, and enter pounds and pence such as 3872.00.");
        }
        return pence.getAsLong();
    }

    private LocalDate day(Value value, String what) {
        if (value.isBlank()) {
            return null;
        }
        if (value instanceof Value.Number number && number.amount().compareTo(BigDecimal.ONE) >= 0) {
            return Dates.day(number.amount());
        }
        throw refused("bad-date", what, value, "no date", "Enter a date such as 31/03/2020.");
    }

    private RefusedFileException refused(String slug, String what, Value value, String isNo, String fix) {
        return new RefusedFileException(
                slug, '"' + fileName + "\": " + what + " reads '" + value + "', which is " + isNo + ".", fix);
    }
}
