package uk.safersheets.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.SlowTest;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Drawn.Case;

/** What holds of every reconciliation, tried on ledgers drawn at random; a failure names its seed. */
@SlowTest
class ReconciliationPropertiesTest {
    private static final int CASES = 700;

    @Test
    void matchedUnmatchedAndCancelledAreTheTotalOfTheFile() {
        forEachSeed((drawn, random) -> {
            var result = drawn.reconciled();
            var ledger = Drawn.ledger(drawn.rows());
            var told = new ArrayList<Transaction>();
            result.matches().forEach(match -> told.addAll(match.transactions()));
            result.breaks().stream()
                    .filter(one -> List.of(BreakKind.UNMATCHED, BreakKind.UNDECIDED, BreakKind.DUPLICATE)
                            .contains(one.kind()))
                    .forEach(one -> told.addAll(one.transactions()));
            ledger.changed().forEach(one -> told.add(one.now()));

            assertEquals(Total.of(drawn.rows()), Total.of(told));
        });
    }

    @Test
    void nothingIsMatchedTwiceAndEveryPennyOfAMatchIsOnALine() {
        forEachSeed((drawn, random) -> {
            var met = new HashSet<Transaction>();
            for (var match : drawn.reconciled().matches()) {
                match.transactions().forEach(one -> assertTrue(met.add(one), one + " is matched twice"));
                long onLines =
                        match.parts().stream().mapToLong(Match.Part::pence).sum();
                assertEquals(match.kind().isSpending() ? match.pence() : 0, onLines, match.reason());
                if (match.kind() == Match.Kind.CANCELLED) {
                    assertEquals(0, match.pence(), match.reason());
                }
            }
        });
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        forEachSeed((drawn, random) ->
                assertEquals(drawn.reconciled(), drawn.shuffled(random).reconciled()));
    }

    @Test
    void aStatementBalancesOrNamesTheDifference() {
        forEachSeed((drawn, random) -> {
            var result = drawn.reconciled();
            var statement = result.statement();
            long items =
                    statement.items().stream().mapToLong(Statement.Item::pence).sum();
            long named = result.breaks().stream()
                    .filter(one -> List.of(BreakKind.UNMATCHED, BreakKind.UNDECIDED, BreakKind.CLOSING_BALANCE)
                            .contains(one.kind()))
                    .mapToLong(Break::pence)
                    .sum();

            long worked = statement.opening() + statement.received() - statement.spent() + items;
            assertEquals(statement.closing(), worked - statement.difference());
            assertEquals(statement.difference(), named);
            assertEquals(statement.balances(), result.breaks().isEmpty());
            assertEquals(statement.open().breaks(), result.breaks().size());
            assertEquals(unplaced(result, 1), statement.open().spending());
            assertEquals(unplaced(result, -1), statement.open().income());
            assertTrue(
                    drawn.map().closing() != null
                            || result.breaks().stream().noneMatch(one -> one.kind() == BreakKind.CLOSING_BALANCE),
                    "a closing balance that nobody stated is the ledger's own");
        });
    }

    private static long unplaced(Reconciliation result, int sign) {
        return result.breaks().stream()
                .filter(one -> one.kind().isUnplaced())
                .flatMap(one -> one.transactions().stream())
                .filter(one -> Long.signum(one.pence()) == sign)
                .mapToLong(one -> Math.abs(one.pence()))
                .sum();
    }

    @Test
    void aProposalTakesNothing() {
        forEachSeed((drawn, random) -> {
            var result = drawn.reconciled();
            var open = Collections.newSetFromMap(new IdentityHashMap<Transaction, Boolean>());
            result.breaks().stream()
                    .filter(one -> one.kind().isUnplaced())
                    .forEach(one -> open.addAll(one.transactions()));

            result.proposals()
                    .forEach(one -> assertTrue(one.transactions().stream().anyMatch(open::contains), one.reason()));
        });
    }

    @Test
    void whatTheLinesHaveSpentIsWhatTheStatementSays() {
        forEachSeed((drawn, random) -> {
            var result = drawn.reconciled();

            assertEquals(
                    result.statement().spent(),
                    result.lines().stream().mapToLong(LineResult::spent).sum());
        });
    }

    private static void forEachSeed(BiConsumer<Case, Random> check) {
        LongStream.range(0, CASES).forEach(seed -> {
            var random = new Random(seed);
            try {
                check.accept(Case.random(random), random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }
}
