package uk.safersheets.store.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;

/** What is read of a ledger: the documents that are asked for, and what the exports of one fund told of. */
@BothStores
class TransactionsTest {
    @TempDir
    Path data;

    @Test
    void readsTheDocumentsThatAreAskedForAndThoseOfOneFund() {
        try (var database = StoreKind.open(data)) {
            var transactions = new Transactions(database);
            keep(database, "one", List.of(row("20014", "1"), row("20014", "2"), row("3", "1")), List.of());
            long later = keep(database, "other", List.of(row("4", "1")), List.of(row("3", "1")));

            assertEquals(List.of("20014/1", "20014/2"), told(transactions.known("ledger", later, "20014"::equals)));
            assertEquals(List.of("4/1"), told(transactions.known("ledger", later + 1, "4"::equals)));
            assertEquals(List.of(), told(transactions.known("ledger", later, "4"::equals)), "it came with that export");
            assertEquals(List.of(), told(transactions.known("another", later + 1, any -> true)));
            assertEquals(List.of("20014/1", "20014/2", "3/1"), told(transactions.ofFund("ledger", "one", later + 1)));
            assertEquals(List.of("3/1", "4/1"), told(transactions.ofFund("ledger", "other", later + 1)));
            assertEquals(List.of(), told(transactions.ofFund("ledger", "other", later)));
        }
    }

    /** One that an export tells of again is found in the same order, whether few or many documents are asked for. */
    @Test
    void readsManyDocumentsAsItReadsFew() {
        try (var database = StoreKind.open(data)) {
            var transactions = new Transactions(database);
            var rows = IntStream.range(10, 40)
                    .mapToObj(number -> row(String.valueOf(number), "1"))
                    .toList();
            keep(database, "one", rows, List.of());
            long later = keep(database, "one", List.of(row("10", "0"), row("41", "1")), List.of());

            assertEquals(
                    List.of("10/1", "10/0", "41/1"), told(transactions.known("ledger", later + 1, fewer("10", "41"))));
            var many = told(transactions.known("ledger", later + 1, number -> !number.equals("11")));
            assertEquals(List.of("10/1", "10/0", "12/1"), many.subList(0, 3));
            assertEquals(31, many.size());
            assertEquals(
                    29,
                    transactions
                            .known("ledger", later, number -> !number.equals("11"))
                            .size());
        }
    }

    private static Predicate<String> fewer(String... numbers) {
        return List.of(numbers)::contains;
    }

    private static long keep(Database database, String fund, List<Transaction> added, List<Transaction> again) {
        var act = new AuditEvent(
                Instant.parse("2026-06-14T12:00:00Z"), "Ann", Origin.of("here"), EventType.RECONCILED, fund, null, "");
        var told = Stream.of(added, again).flatMap(List::stream).toList();
        var made = new NewReconciliation(act, "ledger", List.of(), added, told, new byte[] {1});
        return new Reconciliations(database)
                .keep(fund, null, any -> made)
                .orElseThrow()
                .number();
    }

    private static Transaction row(String number, String line) {
        return new Transaction(
                new TransactionId("ledger", number, line),
                LocalDate.of(2026, 5, 1),
                5000,
                new Code("a", "b", "c"),
                "d",
                "e",
                "f");
    }

    private static List<String> told(List<Transaction> rows) {
        return rows.stream()
                .map(row -> row.id().number() + "/" + row.id().line())
                .toList();
    }
}
