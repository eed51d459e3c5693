package uk.safersheets.store.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.NodeImports;
import uk.safersheets.store.reminders.Digests;

/** What two programs ask the store for at the same time is decided once for both. */
@SlowTest
@ParameterizedClass
@EnumSource(StoreKind.class)
class SharedByNodesTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-14");

    @Parameter
    StoreKind kind;

    private Database one;
    private Database other;

    @BeforeEach
    void open(@TempDir Path folder) {
        var store = kind.fresh(folder);
        one = Database.open(store, Waiting.LONGEST, Optional.empty());
        other = Database.open(store, Waiting.LONGEST, Optional.empty());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    /** Sixteen of them at once, half of them by each program. */
    private <T> List<T> together(Asking<T> asking) throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var asked = IntStream.range(0, 16)
                    .<Callable<T>>mapToObj(number -> () -> asking.of(number % 2 == 0 ? one : other, number))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private interface Asking<T> {
        T of(Database database, int number);
    }

    @Test
    void soManyAsksAreTakenAndNoMore() throws Exception {
        assertEquals(
                16,
                together((database, number) -> new NodeRates(database).isTaken("ann", 1, 100, 1)).stream()
                        .filter(is -> is)
                        .count());

        long start = System.nanoTime();
        var scarce = together((database, number) -> new NodeRates(database).isTaken("bea", 1, 5, 1));
        long most = 6 + Duration.ofNanos(System.nanoTime() - start).toSeconds();

        long taken = scarce.stream().filter(is -> is).count();
        assertTrue(taken >= 5 && taken <= most, () -> taken + " of " + most);
        assertFalse(new NodeRates(one).isTaken("cid", 6, 5, 1), "more than there ever are");
        new NodeRates(other).forget();
    }

    @Test
    void whatIsCountedIsCountedForBoth() throws Exception {
        together((database, number) -> {
            new NodeCounts(database).add(TODAY, "ann", number);
            return number;
        });

        assertEquals(120, new NodeCounts(one).used(TODAY, "ann"));
        assertEquals(0, new NodeCounts(one).used(TODAY.plusDays(1), "ann"));
        new NodeCounts(one).forget(TODAY.plusDays(1));
        assertEquals(0, new NodeCounts(other).used(TODAY, "ann"));
    }

    @Test
    void oneOfThoseWhoBringACodeGetsWhatItIsFor() throws Exception {
        var thing = new HandOvers.Kept("download", "code", "ann", 3, new byte[] {1, 2, 3}, NOON.plusSeconds(60));
        assertEquals(
                1,
                together((database, number) -> new HandOvers(database).keep(thing)).stream()
                        .filter(is -> is)
                        .count());
        assertEquals(new HandOvers.Waiting(1, 3, 3), new HandOvers(other).waiting("download", "ann", NOON));
        assertEquals(new HandOvers.Waiting(0, 0, 3), new HandOvers(other).waiting("download", "bea", NOON));

        var taken = together((database, number) -> new HandOvers(database).take("download", "code", NOON));

        var got = taken.stream().flatMap(Optional::stream).toList();
        assertEquals(1, got.size());
        assertArrayEquals(new byte[] {1, 2, 3}, got.get(0));
    }

    @Test
    void nobodyGetsWhatRanOut() {
        var thing = new HandOvers.Kept("download", "code", "ann", 0, new byte[] {1}, NOON);
        new HandOvers(one).keep(thing);

        assertEquals(Optional.empty(), new HandOvers(other).take("download", "code", NOON));
        new HandOvers(one).keep(thing);
        new HandOvers(other).forget(NOON);
        assertTrue(new HandOvers(one).keep(thing), "it was let go of");
    }

    @Test
    void allHaveTheKeyThatTheFirstMade() throws Exception {
        var keys =
                together((database, number) -> new NodeKeys(database).key("cookies", () -> new byte[] {(byte) number}));

        keys.forEach(key -> assertArrayEquals(keys.get(0), key));
    }

    /** Whoever is told to send a message is the only one. */
    @Test
    void oneOfSeveralSendsTheMessageOfADay() throws Exception {
        FilledStore.fill(one);
        String account = new Users(other).all().get(0).id();

        var claimed = together(
                (database, number) -> new Digests(database).claim(account, TODAY, NOON, NOON.plusSeconds(300)));

        assertEquals(List.of(1), claimed.stream().flatMap(Optional::stream).toList());
    }

    @Test
    void anImportIsToldOfUntilItsReaderIsSilentForTooLong() {
        var row = row("a", "reading");
        var imports = new NodeImports(one, Duration.ofHours(1));
        imports.add(row);
        assertTrue(imports.isWanted(row("a", "reading")));
        assertEquals(Optional.of(row), new NodeImports(other, Duration.ofHours(1)).find("a"));

        new NodeImports(other, Duration.ofSeconds(-1)).lose("Its machine stopped.");

        var lost = imports.find("a").orElseThrow();
        assertEquals(List.of("failed", "Its machine stopped."), List.of(lost.state(), String.valueOf(lost.problem())));
        assertFalse(imports.isWanted(row), "its reader is told, should it come back");
        imports.end(row("a", "cancelled"));
        assertEquals("failed", imports.find("a").orElseThrow().state(), "what was said of it stays");
        assertFalse(imports.stop("a"));
        imports.forget(NOON.plusSeconds(1));
        assertEquals(List.of(), imports.all());
    }

    @Test
    void anImportThatSomebodyStoppedIsNotWantedAnyMore() {
        var imports = new NodeImports(one, Duration.ofHours(1));
        imports.add(row("a", "waiting"));

        assertTrue(new NodeImports(other, Duration.ofHours(1)).stop("a"));

        assertFalse(imports.isWanted(row("a", "reading")));
        imports.end(row("a", "cancelled"));
        assertEquals("cancelled", imports.find("a").orElseThrow().state());
        imports.forget("a");
        assertEquals(Optional.empty(), imports.find("a"));
    }

    private static NodeImports.Row row(String id, String state) {
        return new NodeImports.Row(
                id, "Charnwood", "police-uk", List.of("a.csv", "b.csv"), "Ann", NOON, state, 1, "a.csv", 2, 3, 4, null);
    }
}
