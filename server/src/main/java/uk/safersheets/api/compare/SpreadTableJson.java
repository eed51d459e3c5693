package uk.safersheets.api.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.scores.ScoreSpread;
import uk.safersheets.compare.scores.ScoresText;
import uk.safersheets.contract.Contract;

/**
 * One table as several scorers filled it.
 *
 * @param rows in the order of the shared matrix
 * @param extra rows that a scorer added, which are not part of what is agreed
 */
public record SpreadTableJson(String table, List<Row> rows, List<Extra> extra) {

    /** The cells people fill first, then the calculated ones. */
    public record Row(String key, List<Cell> cells) {}

    /** The keys of the rows that a scorer added. */
    public record Extra(String agency, @Nullable List<String> keys) {}

    /** What one scorer says; {@code text} as its type is written. */
    public record Score(String agency, @Nullable Object value, String text) {}

    /**
     * One cell.
     *
     * @param id what a choice names it by
     * @param cell where the shared matrix has it, such as {@code B7}
     * @param calculated whether it is worked out, and so not to be agreed
     * @param base what the shared matrix holds
     * @param baseText the same as its type is written
     * @param lowest null when the scores are not all numbers; likewise the next three
     * @param standing {@code agreed}, {@code waiting} when some left it blank, {@code apart} or {@code blank}
     * @param agreed whether nobody has to decide it
     * @param value what is agreed; null when somebody has to decide
     * @param valueText the same as its type is written
     * @param words all of it in words
     */
    public record Cell(
            String id,
            String column,
            @Nullable String sheet,
            @Nullable String cell,
            boolean calculated,
            @Nullable Object base,
            String baseText,
            List<Score> scores,
            @Nullable Object lowest,
            @Nullable Object highest,
            @Nullable Object median,
            @Nullable Object spread,
            String standing,
            boolean agreed,
            @Nullable Object value,
            @Nullable String valueText,
            String words) {}

    /**
     * @param outcome what every cell held once it was agreed, by its id; empty until then
     * @param whole whether the cells that all say the same of are told too
     */
    public static SpreadTableJson of(ScoreSpread spread, Contract contract, Map<String, Value> outcome, boolean whole) {
        return new Writing(spread, new ChangeText(contract), new ScoresText(contract), outcome, whole).table();
    }

    private record Writing(
            ScoreSpread spread, ChangeText telling, ScoresText words, Map<String, Value> outcome, boolean whole) {
        SpreadTableJson table() {
            var extra = spread.scorers().stream()
                    .filter(spread.extra()::containsKey)
                    .map(agency -> new Extra(agency, spread.extra().get(agency)))
                    .toList();
            return new SpreadTableJson(
                    spread.table(), spread.rows().stream().flatMap(this::row).toList(), extra);
        }

        private Stream<Row> row(ScoreSpread.Row row) {
            boolean differs = row.cells().stream().anyMatch(cell -> !cell.calculated() && cell.differs());
            return !whole && !differs
                    ? Stream.empty()
                    : Stream.of(new Row(
                            row.key(),
                            row.cells().stream()
                                    .filter(cell -> whole || cell.differs())
                                    .map(cell -> cell(new CellKey(spread.table(), row.key(), cell.column()), cell))
                                    .toList()));
        }

        private Cell cell(CellKey spot, ScoreSpread.Cell cell) {
            var figures = cell.figures();
            var settled = Optional.ofNullable(outcome.get(cell.id())).or(cell::undisputed);
            return new Cell(
                    cell.id(),
                    cell.column(),
                    cell.ref() == null ? null : cell.ref().sheet(),
                    cell.ref() == null ? null : cell.ref().a1(),
                    cell.calculated(),
                    Scalars.of(cell.shared()),
                    telling.value(spot, cell.shared()),
                    scores(spot, cell),
                    figures == null ? null : Scalars.plain(figures.least()),
                    figures == null ? null : Scalars.plain(figures.most()),
                    figures == null ? null : Scalars.plain(figures.median()),
                    figures == null ? null : Scalars.plain(figures.spread()),
                    cell.standing().name().toLowerCase(Locale.ROOT),
                    settled.isPresent(),
                    settled.map(Scalars::of).orElse(null),
                    settled.map(value -> telling.value(spot, value)).orElse(null),
                    words.cell(spot, cell));
        }

        private List<Score> scores(CellKey spot, ScoreSpread.Cell cell) {
            return cell.scores().entrySet().stream()
                    .map(score -> new Score(
                            score.getKey(), Scalars.of(score.getValue()), telling.value(spot, score.getValue())))
                    .toList();
        }
    }
}
