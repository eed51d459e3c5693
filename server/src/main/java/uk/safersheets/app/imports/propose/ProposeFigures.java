package uk.safersheets.app.imports.propose;

import static uk.safersheets.contract.TableColumnRole.CURRENT;
import static uk.safersheets.contract.TableColumnRole.PREVIOUS;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/**
 * What imports say of the figures of one workbook, found by the roles of its contract. Nothing is written here: an analyst
 * takes over what they choose. A figure is only proposed for whole periods of an import, for a type that means the same,
 * and with where it came from.
 */
public final class ProposeFigures {
    private final Contract contract;
    private final Submission submission;
    private final NamedCells cells;
    private final PublicFigures figures;
    private final LabelledFigures labels;
    private final ProposalCollector found = new ProposalCollector();

    private ProposeFigures(Contract contract, Submission submission, PublicFigures figures) {
        this.contract = contract;
        this.submission = submission;
        this.cells = new NamedCells(contract, submission);
        this.figures = figures;
        this.labels = LabelledFigures.of(contract, submission, figures);
    }

    /** @param figures of the partnership that the workbook names */
    public static Proposals of(Contract contract, Submission submission, PublicFigures figures) {
        return new ProposeFigures(contract, submission, figures).proposals();
    }

    private Proposals proposals() {
        String partnership = cells.text(FieldRole.PARTNERSHIP);
        if (partnership.isBlank()) {
            found.note("Nothing is proposed: the workbook does not name its partnership.");
            return found.proposals();
        }
        changes(partnership);
        areaChanges();
        areaCounts();
        series(partnership);
        groupRates();
        population(partnership);
        now().ifPresent(days -> new RowProposals(contract, submission, figures, labels, partnership, days)
                .propose(PeriodRows.named(contract, submission, cells), found));
        return found.proposals();
    }

    private Optional<Period> now() {
        return NextPeriod.period(cells);
    }

    private Optional<Period> before() {
        return NextPeriod.compared(cells);
    }

    private void changes(String partnership) {
        var group = now().map(days -> new GroupFigures(figures, labels, partnership, days));
        table(TableRole.CHANGES)
                .ifPresent(table -> table.rows().forEach(row -> {
                    var source = new RowSource(table, row);
                    source.count(PREVIOUS, partnership, before());
                    source.count(CURRENT, partnership, now());
                    source.write();
                    if (table.table().column(TableColumnRole.POSITION).isPresent()) {
                        group.ifPresent(known -> positions(table, row, known.of(table.key(row))));
                    }
                }));
    }

    private void positions(FigureTable table, SheetTable.Row row, GroupFigures.Outcome outcome) {
        table.table()
                .column(TableColumnRole.POSITION)
                .ifPresent(column -> table.cell(row, column)
                        .ifPresent(
                                cell -> found.take(cell, table.key(row) + ", " + column.name(), outcome.position())));
        outcome.standing().ifPresent(standing -> {
            table.cell(row, TableColumnRole.GROUP_SIZE)
                    .ifPresent(cell -> found.take(
                            cell,
                            table.key(row) + ", size of the group",
                            BigDecimal.valueOf(standing.size()),
                            standing.source()));
            table.cell(row, TableColumnRole.GROUP_AVERAGE)
                    .ifPresent(cell -> found.take(
                            cell, table.key(row) + ", average of the group", standing.average(), standing.source()));
        });
    }

    /** The wide table: a column for each measure and period. */
    private void areaChanges() {
        table(TableRole.AREA_CHANGES)
                .ifPresent(table -> table.rows().forEach(row -> {
                    var source = new RowSource(table, row);
                    table.table().columns(PREVIOUS).forEach(column -> wide(source, column, before()));
                    table.table().columns(CURRENT).forEach(column -> wide(source, column, now()));
                }));
    }

    private void wide(RowSource source, Column column, Optional<Period> days) {
        source.table.cell(source.row, column).ifPresent(cell -> {
            String measure = column.name().replaceFirst("(?i)\\s*(previous|current)\\s*$", "");
            String area = source.table.key(source.row);
            source.take(cell, area + ", " + column.name(), area, measure, days);
        });
    }

    /** The long table: a row for each area, measure and period. */
    private void areaCounts() {
        table(TableRole.AREA_COUNTS)
                .ifPresent(table -> table.rows().forEach(row -> {
                    var source = new RowSource(table, row);
                    String measure = table.text(row, TableColumnRole.MEASURE);
                    String area = table.text(row, TableColumnRole.AREA);
                    String period = table.text(row, TableColumnRole.PERIOD);
                    table.cell(row, TableColumnRole.COUNT)
                            .ifPresent(cell -> source.take(
                                    cell, area + ", " + measure + ", " + period, area, measure, named(period)));
                    source.write();
                }));
    }

    private void series(String partnership) {
        table(TableRole.SERIES)
                .ifPresent(table -> table.rows().forEach(row -> {
                    var source = new RowSource(table, row);
                    String measure = table.text(row, TableColumnRole.MEASURE);
                    String period = table.text(row, TableColumnRole.PERIOD);
                    table.cell(row, TableColumnRole.COUNT)
                            .ifPresent(cell ->
                                    source.take(cell, measure + ", " + period, partnership, measure, named(period)));
                    source.write();
                }));
    }

    private void groupRates() {
        table(TableRole.GROUP_RATES)
                .ifPresent(table -> table.rows().forEach(row -> {
                    var source = new RowSource(table, row);
                    String area = table.text(row, TableColumnRole.AREA);
                    String measure = table.text(row, TableColumnRole.MEASURE);
                    table.cell(row, TableColumnRole.COUNT)
                            .ifPresent(cell -> source.take(cell, area + ", " + measure, area, measure, now()));
                    table.cell(row, TableColumnRole.POPULATION)
                            .ifPresent(cell -> now().ifPresent(days -> found.take(
                                    cell,
                                    area + ", residents",
                                    figures.residents(area, days.end()).answer())));
                    source.write();
                }));
    }

    private void population(String partnership) {
        var cell = cells.cell(FieldRole.POPULATION);
        if (cell.isEmpty() || now().isEmpty()) {
            return;
        }
        var residents = figures.residents(partnership, now().get().end());
        boolean stands = found.take(cell.get(), FieldRole.POPULATION.title(), residents.answer());
        if (stands) {
            cells.cell(FieldRole.POPULATION_YEAR)
                    .ifPresent(year -> found.write(
                            year,
                            FieldRole.POPULATION_YEAR.title(),
                            Value.of(residents.year()),
                            residents.answer().words()));
            cells.cell(FieldRole.POPULATION_SOURCE)
                    .filter(source -> source.value().isBlank())
                    .ifPresent(source -> found.write(
                            source,
                            FieldRole.POPULATION_SOURCE.title(),
                            Value.of(residents.answer().words()),
                            residents.answer().words()));
        }
    }

    /** The days that the name of a period means: the two of the workbook by its own name, any other by what it says. */
    private Optional<Period> named(String period) {
        if (Texts.key(period).equals(Texts.key(cells.text(FieldRole.PERIOD)))) {
            return now();
        }
        return PeriodRows.days(contract, submission, period);
    }

    private Optional<FigureTable> table(TableRole role) {
        return FigureTable.of(contract, submission, role);
    }

    /** One row, and where its figures come from. */
    private final class RowSource {
        private final FigureTable table;
        private final SheetTable.Row row;
        private String source = "";

        RowSource(FigureTable table, SheetTable.Row row) {
            this.table = table;
            this.row = row;
        }

        /** A figure of the partnership itself. */
        void count(TableColumnRole role, String partnership, Optional<Period> days) {
            table.table()
                    .column(role)
                    .ifPresent(column -> table.cell(row, column)
                            .ifPresent(cell -> take(
                                    cell, table.key(row) + ", " + column.name(), partnership, table.key(row), days)));
        }

        void take(Cell cell, String name, String area, String type, Optional<Period> days) {
            var answer = days.map(known -> labels.count(area, type, known))
                    .orElseGet(() -> PublicFigures.Answer.none("the workbook does not say which days that is"));
            if (found.take(cell, name, answer)) {
                source = answer.words();
            }
        }

        /** Beside the figures, where they come from; what somebody wrote there stays. */
        void write() {
            if (!source.isEmpty()) {
                table.cell(row, TableColumnRole.FIGURE_SOURCE)
                        .filter(cell -> cell.value().isBlank())
                        .ifPresent(cell -> found.write(
                                cell,
                                table.key(row) + ", "
                                        + TableColumnRole.FIGURE_SOURCE.title().toLowerCase(Locale.ROOT),
                                Value.of(source),
                                source));
            }
        }
    }
}
