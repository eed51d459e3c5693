package uk.safersheets.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;

/**
 * Several people's scores of one matrix, side by side.
 *
 * @param table the table that all filled
 * @param scorers their names, in the order they were given
 * @param rows the rows of the shared matrix, in its order
 * @param extra rows a scorer has that the shared matrix lacks, by scorer: their keys
 */
public record Spread(String table, List<String> scorers, List<Row> rows, Map<String, List<String>> extra) {

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
     * @param column the heading
     * @param ref where the shared matrix has it; null when it lacks the column
     * @param calculated whether it is worked out, and so not to be agreed
     * @param shared what the shared matrix holds
     * @param scores by scorer; blank where one left it, or lacks the row
     * @param figures how the scores lie; null when they are not all numbers
     * @param agreed what all of them say; null when they differ or one left it blank
     */
    public record Cell(
            String column,
            CellRef ref,
            boolean calculated,
            Value shared,
            Map<String, Value> scores,
            Figures figures,
            Value agreed) {
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

    public Spread {
        Objects.requireNonNull(table, "table");
        scorers = List.copyOf(scorers);
        rows = List.copyOf(rows);
        extra = Map.copyOf(extra);
    }

    /**
     * What to write into the shared matrix so that it holds what was agreed: the cells all scorers say the same about,
     * and those that were decided.
     *
     * @param decisions the values settled on, by cell; they count before what all scorers say
     * @throws IllegalArgumentException when a decision is about a cell that is not to be agreed; the message names it
     */
    public List<Patch> agreed(Map<Spot, Value> decisions) {
        var open = new HashMap<>(decisions);
        var patches = new ArrayList<Patch>();
        for (var row : rows) {
            for (var cell : row.cells()) {
                if (cell.ref() != null && !cell.calculated()) {
                    var decided = open.remove(new Spot(table, row.key(), cell.column()));
                    addPatch(patches, cell, decided);
                }
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to agree about "
                    + English.list(
                            open.keySet().stream().map(Spot::toString).sorted().toList()) + ".");
        }
        return patches;
    }

    private static void addPatch(List<Patch> patches, Cell cell, Value decided) {
        var value = decided != null ? decided : cell.agreed();
        if (value != null && !value.equals(cell.shared())) {
            String why = decided != null ? "The scorers settled on this." : "All scorers say this.";
            patches.add(new Patch(cell.ref(), null, value, cell.shared(), why));
        }
    }

    /**
     * Puts scorers side by side.
     *
     * @param shared the matrix they all started from
     * @throws IllegalArgumentException when the contract has no such table, or two scorers have one name
     */
    public static Spread of(PreparedContract contract, String table, Submission shared, List<Scorer> scorers) {
        return new SideBySide(contract, table, shared, scorers).spread();
    }
}
