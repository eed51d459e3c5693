package uk.safersheets.compare.scores;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.compare.diff.ComparedWorkbook;

/** The workbook that all scorers started from, and theirs by name, in the order they were given. */
final class ScorerWorkbooks {
    private final ComparedWorkbook shared;
    private final Map<String, ComparedWorkbook> scorers = new LinkedHashMap<>();

    ScorerWorkbooks(PreparedContract contract, Submission shared, List<ScoreSpread.Scorer> scorers) {
        this.shared = new ComparedWorkbook(contract, shared);
        for (var scorer : scorers) {
            if (this.scorers.put(scorer.name(), new ComparedWorkbook(contract, scorer.submission())) != null) {
                throw new IllegalArgumentException("Two scorers are called " + scorer.name() + ".");
            }
        }
    }

    ComparedWorkbook shared() {
        return shared;
    }

    Map<String, ComparedWorkbook> scorers() {
        return scorers;
    }
}
