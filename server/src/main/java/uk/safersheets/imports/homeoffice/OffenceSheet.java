package uk.safersheets.imports.homeoffice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.Period;

/** One sheet: a table, once a row of its headings was found among the first rows; otherwise notes. */
final class OffenceSheet implements ImportFile.Rows {
    /** Titles and notes above a table take fewer rows. */
    private static final int FIRST_ROWS = 30;
    /** No sheet of notes is longer; the rest of it is left. */
    private static final int MOST_NOTES = 2_000;

    private final int turn;
    private final String file;
    private final String sheet;
    private final OffenceReading reading;
    private final PublisherNotes notes;
    private final OptionalInt year;
    private Optional<OffenceHeader> header = Optional.empty();
    private long above;
    private long rows;

    OffenceSheet(ImportFile source, int turn, String sheet, OffenceReading reading, PublisherNotes notes) {
        this.turn = turn;
        this.file = source.name();
        this.sheet = sheet;
        this.reading = reading;
        this.notes = notes;
        this.year = FinancialQuarters.yearIn(sheet);
    }

    @Override
    public boolean row(long number, List<String> values) {
        if (header.isPresent()) {
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                rows++;
                offence(header.get(), number, values);
            }
            return true;
        }
        above++;
        if (above <= FIRST_ROWS) {
            header = OffenceHeader.in(values, reading.options().level(), place(number));
        }
        if (header.isEmpty()) {
            notes.row(file, sheet, values);
        }
        return above < MOST_NOTES;
    }

    private String place(long number) {
        return "row " + Plural.number(number) + (sheet.equals(file) ? "" : " of sheet " + sheet) + " of \"" + file
                + '"';
    }

    private void offence(OffenceHeader columns, long number, List<String> values) {
        var begins = FinancialQuarters.year(columns.text(values, OffenceColumn.YEAR));
        var quarter = FinancialQuarters.quarter(columns.text(values, OffenceColumn.QUARTER));
        var offences = OffenceNumber.of(columns.text(values, OffenceColumn.NUMBER));
        if (begins.isEmpty()) {
            reading.unplaced("no financial year that can be read", place(number));
        } else if (quarter.isEmpty()) {
            reading.unplaced("no quarter that can be read", place(number));
        } else if (!offences.isOne()) {
            reading.unplaced(offences.why(), place(number));
        } else {
            var period = Period.ofQuarter(begins.getAsInt(), quarter.get());
            if (year.isPresent() && year.getAsInt() != begins.getAsInt() && !sheet.equals(file)) {
                reading.otherYear(sheet, period);
            }
            reading.offence(columns, values, period, offences.count(), this, place(number));
        }
    }

    /** Whether it held a table. @throws BadImportException when its name says so and it held none */
    boolean isTable() {
        if (header.isEmpty() && (sheet.equals(file) || year.isPresent())) {
            throw new BadImportException("\"" + file + "\""
                    + (sheet.equals(file) ? "" : ": sheet " + sheet)
                    + " has no headings such as Financial Year, Financial"
                    + " Quarter, CSP Name and Number of Offences among its first " + FIRST_ROWS + " rows, so it was not"
                    + " read. Choose the table by partnership and quarter as the Home Office publishes it.");
        }
        return header.isPresent();
    }

    /** Whether another is of the file that was read in the same turn; two files may have one name. */
    boolean isOfFile(OffenceSheet other) {
        return turn == other.turn;
    }

    String file() {
        return file;
    }

    String name() {
        return sheet;
    }

    long rows() {
        return rows;
    }
}
