package uk.safersheets.app.imports.propose;

import java.time.LocalDate;
import java.util.Optional;
import uk.safersheets.app.book.Period;
import uk.safersheets.app.book.PeriodName;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** The days of a period by its name: as the workbook lists them, else as the name says to everybody. */
final class PeriodRows {
    private PeriodRows() {}

    static Optional<Period> days(Contract contract, Submission submission, String name) {
        return FigureTable.of(contract, submission, TableRole.PERIODS)
                .flatMap(table -> table.rows()
                        .filter(row -> Texts.key(table.key(row)).equals(Texts.key(name)))
                        .findFirst()
                        .flatMap(row -> days(table, row)))
                .or(() -> PeriodName.dates(name));
    }

    private static Optional<Period> days(FigureTable table, SheetTable.Row row) {
        var start = day(table.cell(row, TableColumnRole.START));
        var end = day(table.cell(row, TableColumnRole.END));
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? Optional.of(new Period(start.get(), end.get()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Optional<Cell> cell) {
        return cell.map(Cell::value)
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).amount())
                .filter(ExcelDate::isDay)
                .map(ExcelDate::day);
    }
}
