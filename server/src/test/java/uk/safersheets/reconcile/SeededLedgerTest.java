package uk.safersheets.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.ledger.Total;
import uk.safersheets.reconcile.breaks.FileBreaks;

/** Files with everything that goes wrong in them, and a truth to hold the answer against. */
class SeededLedgerTest {
    private static final int TRANSACTIONS = 2_000;

    @ParameterizedTest(name = "seed {0}, by period {1}")
    @CsvSource({"1, false", "2, false", "3, false", "4, true", "5, true"})
    void matchesNothingFalselyAndNearlyAll(long seed, boolean byPeriod) {
        var seeded = SeededLedger.of(seed, TRANSACTIONS, 40, byPeriod, 500);

        var score = seeded.score(seeded.reconcile(seeded.read()));

        assertEquals(List.of(), score.falseMatches());
        assertTrue(score.recall() >= 0.98, score.toString());
    }

    @ParameterizedTest(name = "seed {0}, by period {1}")
    @CsvSource({"1, false", "4, true"})
    void readsEachTransactionOnceAndFindsWhatDoesNotTie(long seed, boolean byPeriod) {
        var seeded = SeededLedger.of(seed, TRANSACTIONS, 40, byPeriod, 500);
        long pence = seeded.rows().stream().mapToLong(SeededRow::pence).sum();

        var ledger = seeded.read();

        assertEquals(new Total(seeded.rows().size(), pence), Total.of(ledger.transactions()));
        assertEquals(seeded.files().changed(), ledger.changed().size());
        assertEquals(seeded.files().repeated(), ledger.repeated().size());
        assertTrue(seeded.files().changed() > 0 && seeded.files().repeated() > 0);
        assertEquals(
                List.of("changed-amount", "duplicate"),
                FileBreaks.of(ledger).stream()
                        .map(Break::kind)
                        .map(BreakKind::word)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
