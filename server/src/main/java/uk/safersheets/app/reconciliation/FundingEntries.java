package uk.safersheets.app.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
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

    public Contract contract() {
        return contract;
    }

    /** The rows of a table that count; none where the template has no such table. */
    public IntStream rows(TableRole table) {
        return contract.table(table).map(Table::name).map(calculation::countedRows).stream()
                .flatMapToInt(Arrays::stream);
    }

    /** What a row is known by. */
    public String key(TableRole table, int row) {
        return contract.table(table)
                .map(found -> words(calculation.value(found.name(), row, found.key())))
                .orElse("");
    }

    /** Empty for a blank and for an Excel error. */
    public String words(TableRole table, int row, TableColumnRole column) {
        return words(cell(table, row, column));
    }

    public String words(FieldRole field) {
        return words(field(field));
    }

    /**
     * Null for a blank.
     *
     * @param line what the row is known by
     * @throws RefusedFileException when it is no amount in whole pence
     */
    public @Nullable Long pence(TableRole table, int row, TableColumnRole column, String line) {
        return pence(cell(table, row, column), named(table, column, line));
    }

    /**
     * Null for a blank.
     *
     * @param what as a message names it
     * @throws RefusedFileException when it is no amount in whole pence
     */
    public @Nullable Long pence(FieldRole field, String what) {
        return pence(field(field), what);
    }

    /**
     * Null for a blank.
     *
     * @throws RefusedFileException when it is no date
     */
    public @Nullable LocalDate day(TableRole table, int row, TableColumnRole column, String line) {
        return day(cell(table, row, column), named(table, column, line));
    }

    public @Nullable LocalDate day(FieldRole field, String what) {
        return day(field(field), what);
    }

    /**
     * Null for a blank.
     *
     * @throws RefusedFileException when it is no number
     */
    public @Nullable BigDecimal number(TableRole table, int row, TableColumnRole column, String line) {
        var value = cell(table, row, column);
        if (value.isBlank()) {
            return null;
        }
        if (value instanceof Value.Number number) {
            return number.amount();
        }
        throw refused("bad-number", named(table, column, line), value, "no number", "Enter a number such as 31.");
    }

    private String named(TableRole table, TableColumnRole column, String line) {
        return contract.heading(table, column) + " of " + line;
    }

    private Value cell(TableRole table, int row, TableColumnRole column) {
        return contract.table(table)
                .flatMap(found -> found.column(column).map(there -> calculation.value(found.name(), row, there.name())))
                .orElse(Value.BLANK);
    }

    private Value field(FieldRole role) {
        return contract.field(role)
                .flatMap(field -> calculation.field(field.name()))
                .orElse(Value.BLANK);
    }

    private static String words(Value value) {
        return value instanceof Value.Error ? "" : Texts.tidy(value.toString());
    }

    private @Nullable Long pence(Value value, String what) {
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

    private @Nullable LocalDate day(Value value, String what) {
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
