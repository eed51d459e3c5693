package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.RANK;
import static uk.safersheets.contract.TableColumnRole.RANK_RANGE;
import static uk.safersheets.contract.TableColumnRole.SCORE;
import static uk.safersheets.contract.TableColumnRole.TOTAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableRole;

/** The issues of a risk matrix by rank, with every score, the total, and the ranks that each could defend. */
final class RiskRanking {
    /** As the service writes it: {@code 3 to 22}, or {@code 25}. */
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?: to (\\d+))?");

    private static final BigDecimal LAST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final RoleTable table;
    private final List<Integer> rows;

    private RiskRanking(RoleTable table) {
        this.table = table;
        this.rows = IntStream.of(table.rows())
                .boxed()
                .sorted(Comparator.comparing(row -> table.number(row, RANK).orElse(LAST)))
                .toList();
    }

    static Optional<Chart> of(Contract contract, Calculation calculation) {
        return RoleTable.of(contract, calculation, TableRole.RISK_MATRIX)
                .map(RiskRanking::new)
                .filter(ranking -> !ranking.rows.isEmpty())
                .map(RiskRanking::chart);
    }

    private Chart chart() {
        return new Chart(
                "ranking",
                ChartKind.HEAT_MAP,
                title(),
                "score",
                columns(),
                rows.stream().map(this::figures).toList(),
                alternative(),
                notes());
    }

    private List<Chart.Column> columns() {
        var columns = new ArrayList<Chart.Column>();
        columns.add(new Chart.Column("key", table.table().key()));
        table.columns(SCORE).forEach(column -> columns.add(new Chart.Column("score", column.name())));
        columns.add(new Chart.Column("total", table.heading(TOTAL)));
        columns.add(new Chart.Column("rank", table.heading(RANK)));
        columns.add(new Chart.Column("range", table.heading(RANK_RANGE)));
        return columns;
    }

    private List<Figure> figures(int row) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.words(table.key(row)));
        table.columns(SCORE).forEach(column -> figures.add(table.figure(row, column)));
        figures.add(table.figure(row, TOTAL));
        figures.add(table.figure(row, RANK));
        figures.add(range(row));
        return figures;
    }

    private Figure range(int row) {
        var figure = table.figure(row, RANK_RANGE);
        var range = RANGE.matcher(figure.text());
        if (!range.matches()) {
            return figure;
        }
        var best = new BigDecimal(range.group(1));
        return Figure.range(figure.text(), best, range.group(2) == null ? best : new BigDecimal(range.group(2)));
    }

    private List<String> ranked(BigDecimal rank) {
        return rows.stream()
                .filter(row -> table.number(row, RANK)
                        .filter(own -> own.compareTo(rank) == 0)
                        .isPresent())
                .map(table::key)
                .toList();
    }

    private String title() {
        var first = ranked(BigDecimal.ONE);
        return first.isEmpty()
                ? "No rank could be worked out"
                : Names.of(first) + (first.size() == 1 ? " ranks" : " share the rank of") + " 1st of " + rows.size()
                        + ", with " + table.figure(rows.get(0), TOTAL).text() + " points";
    }

    private long movable() {
        return rows.stream()
                .map(this::range)
                .filter(range -> range.low() != null && !range.low().equals(range.high()))
                .count();
    }

    private String alternative() {
        var ends = new ArrayList<String>();
        ends.add("The last is " + table.key(rows.get(rows.size() - 1)) + ", with "
                + table.figure(rows.get(rows.size() - 1), TOTAL).text() + ".");
        ends.add(Plural.count(movable(), "issue", "issues")
                + " could take another rank once every score is on the scale.");
        return String.join(" ", ends);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        table.nameless().ifPresent(notes::add);
        long off = table.columns(SCORE).stream().mapToLong(this::offScale).sum();
        if (off > 0) {
            notes.add(Plural.count(off, "score is", "scores are")
                    + " not on the scale. The range says which ranks an issue could take once they are.");
        }
        long words = rows.stream()
                .flatMap(row -> table.columns(SCORE).stream().map(column -> table.figure(row, column)))
                .filter(figure -> !figure.isNumber())
                .count();
        if (words > 0) {
            notes.add(Plural.count(words, "score is", "scores are")
                    + " no number: its word stands in the cell, and it adds nothing to a total.");
        }
        return notes;
    }

    private long offScale(Column column) {
        var allowed = allowed(column);
        return allowed.isEmpty()
                ? 0
                : rows.stream()
                        .flatMap(row -> table.number(row, column).stream())
                        .filter(score -> !allowed.contains(Value.of(score)))
                        .count();
    }

    private Set<Value> allowed(Column column) {
        var allowed = new HashSet<Value>();
        if (column.content().choices() instanceof Choices.InColumn scale) {
            for (int row : table.calculation().countedRows(scale.table())) {
                allowed.add(table.calculation().value(scale.table(), row, scale.column()));
            }
        }
        return allowed;
    }
}
