package uk.safersheets.api.scoring;

import java.util.List;
import uk.safersheets.api.compare.SpreadTableJson;
import uk.safersheets.compare.scores.ScoreComparison;
import uk.safersheets.store.scoring.Scoring;

/**
 * The scores of one version side by side.
 *
 * @param base the version that was scored
 * @param scorers what stands of each agency, in the order in which they first scored
 * @param cells how many there are to agree
 * @param open how many of them somebody has to decide; none once they are agreed
 * @param tables those where scorers differ
 */
public record SpreadJson(int base, List<ScoringJson> scorers, int cells, int open, List<SpreadTableJson> tables) {

    /** @param whole whether the cells that all say the same of are told too */
    public static SpreadJson of(int base, List<Scoring> scorings, ScoreComparison scores, boolean whole) {
        var toAgree = scores.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.calculated())
                .toList();
        var tables = scores.tables().stream()
                .map(table -> SpreadTableJson.of(table, scores.contract(), scores.outcome(), whole))
                .filter(table -> !table.rows().isEmpty() || !table.extra().isEmpty())
                .toList();
        return new SpreadJson(
                base,
                scorings.stream().map(scoring -> ScoringJson.of(scoring, true)).toList(),
                toAgree.size(),
                scores.outcome().isEmpty()
                        ? (int) toAgree.stream()
                                .filter(cell -> cell.undisputed().isEmpty())
                                .count()
                        : 0,
                tables);
    }
}
