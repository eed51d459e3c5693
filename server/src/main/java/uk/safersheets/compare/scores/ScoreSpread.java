package uk.safersheets.compare.scores;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;

/**
 * Several people's scores of one matrix, side by side.
 *
 * @param table the table that all filled
 * @param scorers their names, in the order they were given
 * @param rows the rows of the shared matrix, in its order
 * @param extra rows a scorer has that the shared matrix lacks, by scorer: their keys
 */
public record ScoreSpread(String table, List<String> scorers, List<Row> rows, Map<String, List<String>> extra) {

    /** One workbook and who filled it. */
    public record Scorer(String name, Submission submission) {
        public Scorer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(submission, "submission");
        }
    }

    /** One row of the shared matrix; its cells are the columns people fill, then the calculated ones. */
    public record Row(String key, List<Cell> cells) {
        public Row {
            Objects.requireNonNull(key, "key");
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell as everybody filled it.
     *
     * @param id what {@link Agreement} knows it by: the same whenever the same shared matrix is scored
     * @param column the heading
     * @param ref where the shared matrix has it; null when it lacks the column
     * @param calculated whether it is worked out, and so not to be agreed
     * @param shared what the shared matrix holds
     * @param scores by scorer; blank where one left it, or lacks the row
     * @param figures how the scores lie; null when they are not all numbers
     * @param agreed what all of them say; null when they differ or one left it blank
     */
    public record Cell(
            String id,
            String column,
            @Nullable CellRef ref,
            boolean calculated,
            Value shared,
            Map<String, Value> scores,
            @Nullable Figures figures,
            @Nullable Value agreed) {
        public Cell {
            scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        }

        /** How far they are from agreeing. */
        public Standing standing() {
            if (agreed != null) {
                return Standing.AGREED;
            }
            var given =
                    scores.values().stream().filter(score -> !score.isBlank()).toList();
            if (given.isEmpty()) {
                return Standing.BLANK;
            }
            return given.stream().distinct().count() == 1 ? Standing.WAITING : Standing.APART;
        }

        /** Whether the scorers say different things of it: a blank beside a value is different. */
        public boolean differs() {
            var standing = standing();
            return standing != Standing.AGREED && !(standing == Standing.BLANK && shared.isBlank());
        }

        /**
         * What it is to hold without anybody having to decide; empty when somebody has to. Who left blank what was blank
         * before has no opinion; who cleared something has.
         */
        public Optional<Value> undisputed() {
            if (agreed != null) {
                return Optional.of(agreed);
            }
            return shared.isBlank() && standing() != Standing.APART
                    ? Optional.of(scores.values().stream()
                            .filter(score -> !score.isBlank())
                            .findFirst()
                            .orElse(Value.BLANK))
                    : Optional.empty();
        }
    }

    /** How far scorers are from agreeing on one cell. */
    public enum Standing {
        /** All say the same. */
        AGREED,
        /** Those who filled it say the same; others left it blank. */
        WAITING,
        /** They differ. */
        APART,
        /** Nobody filled it. */
        BLANK
    }

    /**
     * How numbers lie.
     *
     * @param median the middle one, or halfway between the two in the middle
     */
    public record Figures(BigDecimal least, BigDecimal most, BigDecimal median) {
        /** How far apart the lowest and the highest are. */
        public BigDecimal spread() {
            return most.subtract(least);
        }
    }

    public ScoreSpread {
        Objects.requireNonNull(table, "table");
        scorers = List.copyOf(scorers);
        rows = List.copyOf(rows);
        extra = Map.copyOf(extra);
    }

    /**
     * Puts scorers side by side in every table that people fill.
     *
     * @param shared the workbook they all started from
     * @throws IllegalArgumentException when two scorers have one name
     */
    public static List<ScoreSpread> all(PreparedContract contract, Submission shared, List<Scorer> scorers) {
        var sides = new ScorerWorkbooks(contract, shared, scorers);
        return contract.contract().tables().stream()
                .filter(ScoreSpread::isFilled)
                .map(table -> new SideBySide(table, sides).spread())
                .toList();
    }

    private static boolean isFilled(Table table) {
        return table.columns().stream().anyMatch(column -> column.content().entry() == Entry.INPUT);
    }
}
