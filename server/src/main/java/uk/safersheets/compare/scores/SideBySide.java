package uk.safersheets.compare.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.compare.diff.ComparedWorkbook;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.RowMatches;
import uk.safersheets.compare.merge.ConflictIds;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;

/** Lays several scorers' workbooks over the shared one. */
final class SideBySide {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Table table;
    private final ComparedWorkbook shared;
    private final Map<String, ComparedWorkbook> sides;
    private final Map<String, Map<Integer, EntryRow>> rows = new HashMap<>();
    private final Map<String, List<String>> extra = new HashMap<>();
    private final ConflictIds ids = new ConflictIds();

    SideBySide(Table table, ScorerWorkbooks all) {
        this.table = table;
        this.shared = all.shared();
        this.sides = all.scorers();
        sides.forEach(this::pair);
    }

    private void pair(String scorer, ComparedWorkbook side) {
        var pairs = RowMatches.of(shared.table(table), side.table(table));
        var byShared = new HashMap<Integer, EntryRow>();
        pairs.pairs().forEach(pair -> byShared.put(pair.old().index(), pair.now()));
        rows.put(scorer, byShared);
        if (!pairs.added().isEmpty()) {
            extra.put(scorer, pairs.added().stream().map(EntryRow::key).toList());
        }
    }

    ScoreSpread spread() {
        var columns = Stream.concat(columns(false), columns(true)).toList();
        var all = shared.table(table).rows().stream()
                .map(row -> new ScoreSpread.Row(
                        row.key(),
                        columns.stream().map(column -> cell(row, column)).toList()))
                .toList();
        return new ScoreSpread(table.name(), List.copyOf(sides.keySet()), all, extra);
    }

    private Stream<Column> columns(boolean calculated) {
        return table.columns().stream()
                .filter(column -> calculated
                        ? column.content().entry().isCalculated()
                        : column.content().entry() == Entry.INPUT);
    }

    private ScoreSpread.Cell cell(EntryRow row, Column column) {
        var scores = new LinkedHashMap<String, Value>();
        sides.forEach((scorer, side) -> {
            var own = Objects.requireNonNull(rows.get(scorer), scorer).get(row.index());
            var score = own == null ? Value.BLANK : side.value(side.table(table), own, column);
            scores.put(scorer, ValueMeaning.of(score, column.content().type()));
        });
        boolean calculated = column.content().entry().isCalculated();
        var held = shared.table(table).cell(row, column);
        var type = column.content().type();
        return new ScoreSpread.Cell(
                ids.of(table.name(), row.key(), column.name()),
                column.name(),
                held == null ? null : held.ref(),
                calculated,
                ValueMeaning.of(shared.value(shared.table(table), row, column), type),
                scores,
                figures(scores),
                agreed(scores));
    }

    private static @Nullable Value agreed(Map<String, Value> scores) {
        var distinct = scores.values().stream().distinct().toList();
        return distinct.size() == 1 && !distinct.get(0).isBlank() ? distinct.get(0) : null;
    }

    private static ScoreSpread.@Nullable Figures figures(Map<String, Value> scores) {
        var given = scores.values().stream().filter(score -> !score.isBlank()).toList();
        var amounts = given.stream()
                .filter(Value.Number.class::isInstance)
                .map(score -> ((Value.Number) score).amount())
                .sorted()
                .toList();
        return amounts.isEmpty() || amounts.size() < given.size()
                ? null
                : new ScoreSpread.Figures(amounts.get(0), amounts.get(amounts.size() - 1), median(amounts));
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }
}
