package uk.safersheets.app.imports.propose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
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

    /** The period of the workbook, and the one it is compared with where the workbook names it. */
    static List<RowProposals.Named> named(Contract contract, Submission submission, NamedCells cells) {
        var now = NextPeriod.period(cells).map(days -> new RowProposals.Named(cells.text(FieldRole.PERIOD), days));
        var before = NextPeriod.compared(cells)
                .flatMap(days -> FigureTable.of(contract, submission, TableRole.PERIODS)
                        .flatMap(table -> table.rows()
                                .filter(row ->
                                        days(table, row).filter(days::equals).isPresent())
                                .findFirst()
                                .map(row -> new RowProposals.Named(table.key(row), days))));
        return Stream.of(before, now).flatMap(Optional::stream).toList();
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
