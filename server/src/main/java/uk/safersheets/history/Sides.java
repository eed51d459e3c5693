package uk.safersheets.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;

/** The workbook that all scorers started from, and theirs by name, in the order they were given. */
final class Sides {
    private final Side shared;
    private final Map<String, Side> scorers = new LinkedHashMap<>();

    Sides(PreparedContract contract, Submission shared, List<Spread.Scorer> scorers) {
        this.shared = new Side(contract, shared);
        for (var scorer : scorers) {
            if (this.scorers.put(scorer.name(), new Side(contract, scorer.submission())) != null) {
                throw new IllegalArgumentException("Two scorers are called " + scorer.name() + ".");
            }
        }
    }

    Side shared() {
        return shared;
    }

    Map<String, Side> scorers() {
        return scorers;
    }
}
