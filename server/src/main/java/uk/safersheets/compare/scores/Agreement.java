package uk.safersheets.compare.scores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.English;
import uk.safersheets.compare.merge.UnusableChoiceException;

/**
 * What the tables of several scorers come to: the cells nobody disputes agree by themselves, the others as people
 * decided.
 *
 * @param patches what to write into the shared matrix
 * @param decided the cells that people decided, in the matrix's order
 * @param open the cells that somebody has still to decide
 */
public record Agreement(List<Patch> patches, List<Decided> decided, List<CellKey> open) {

    /** One cell and how it was settled. */
    public record Decided(CellKey spot, ScoreDecision decision) {}

    public Agreement {
        patches = List.copyOf(patches);
        decided = List.copyOf(decided);
        open = List.copyOf(open);
    }

    /**
     * Settles every cell as far as that can be done.
     *
     * @param spreads the tables of one shared matrix
     * @param decisions by the cell's id; they count before what all scorers say
     * @param otherwise what is decided about every other cell that scorers dispute; null for nothing
     * @throws UnusableChoiceException when a decision is about a cell that is not to be agreed, or follows somebody who
     *     did not score; the message names it
     */
    public static Agreement of(
            List<ScoreSpread> spreads, Map<String, ScoreDecision> decisions, @Nullable ScoreDecision otherwise) {
        return new Settling(decisions, otherwise).run(spreads);
    }

    /** One pass over all cells. */
    private static final class Settling {
        private final Map<String, ScoreDecision> unused;
        private final @Nullable ScoreDecision otherwise;
        private final List<Patch> patches = new ArrayList<>();
        private final List<Decided> decided = new ArrayList<>();
        private final List<CellKey> open = new ArrayList<>();

        Settling(Map<String, ScoreDecision> decisions, @Nullable ScoreDecision otherwise) {
            this.unused = new LinkedHashMap<>(decisions);
            this.otherwise = otherwise;
        }

        Agreement run(List<ScoreSpread> spreads) {
            for (var spread : spreads) {
                for (var row : spread.rows()) {
                    row.cells().stream()
                            .filter(cell -> !cell.calculated() && cell.ref() != null)
                            .forEach(cell -> settle(new CellKey(spread.table(), row.key(), cell.column()), cell));
                }
            }
            if (!unused.isEmpty()) {
                throw new UnusableChoiceException(
                        "There is nothing to agree about " + English.list(List.copyOf(unused.keySet())) + ".");
            }
            return new Agreement(patches, decided, open);
        }

        private void settle(CellKey spot, ScoreSpread.Cell cell) {
            var undisputed = cell.undisputed();
            var decision = unused.remove(cell.id());
            var taken = decision == null ? otherwise : decision;
            if (decision == null && undisputed.isPresent()) {
                write(cell, undisputed.get(), "No scorer says anything else.");
            } else if (taken == null) {
                open.add(spot);
            } else {
                decided.add(new Decided(spot, taken));
                write(cell, value(spot, cell, taken), "The scorers settled on this.");
            }
        }

        private void write(ScoreSpread.Cell cell, Value value, String why) {
            if (!value.equals(cell.shared())) {
                patches.add(new Patch(Objects.requireNonNull(cell.ref(), "cell"), null, value, cell.shared(), why));
            }
        }

        private static Value value(CellKey spot, ScoreSpread.Cell cell, ScoreDecision decision) {
            if (decision instanceof ScoreDecision.Follow follow) {
                var score = cell.scores().get(follow.scorer());
                if (score == null) {
                    throw new UnusableChoiceException("Nobody called " + follow.scorer() + " scored " + spot + ".");
                }
                return score;
            }
            return decision instanceof ScoreDecision.Settle settle ? settle.value() : cell.shared();
        }
    }
}
