package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Waiting;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.app.Person;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.MadeImport;

/** One import is read at a time; one that is stopped or fails leaves nothing but, for a while, what to say of it. */
@BothStores
class ImportJobsTest {

    private final CompletableFuture<ImportProgress> reading = new CompletableFuture<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private Database database;
    private Imports imports;
    private ImportJobs jobs;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = StoreKind.open(folder);
        imports = new Imports(database);
        var keep = new KeepImport(this::read, imports, Clock.systemUTC());
        jobs = new ImportJobs(keep, Optional.empty(), Measures.NONE, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        go.countDown();
        jobs.close();
        database.close();
    }

    /** Stands still until it may go on, telling how far it is as readers do. */
    private ImportResult read(ImportOrder order, ImportProgress progress) {
        progress.at("a.csv", 10, 100);
        reading.complete(progress);
        try {
            while (!go.await(1, TimeUnit.MILLISECONDS)) {
                progress.at("a.csv", 20, 100);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (order.partnership().equals("Bad")) {
            throw new BadImportException("a.csv is empty.");
        }
        var large = MadeImport.of(ImportKind.POLICE_UK).month("2019-05");
        for (int area = 0; area < 30_000; area++) {
            large.count("Area " + area, "Burglary", area);
        }
        return large.made().result();
    }

    @Test
    void readsOneAfterTheOther() throws Exception {
        var first = submit("Charnwood");
        var second = submit("Charnwood");
        var third = submit("Charnwood");
        reading.get(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS);

        assertEquals(ImportState.READING, first.standing().state());
        assertEquals("a.csv", first.standing().file());
        assertEquals(
                List.of(1L, 2L),
                List.of(jobs.told(second).before(), jobs.told(third).before()));
        assertEquals(ImportState.WAITING, third.standing().state());

        assertTrue(jobs.cancel(third.id()));
        assertEquals(ImportState.CANCELLED, third.standing().state(), "what waits is stopped at once");
        assertFalse(jobs.cancel(third.id()));
        go.countDown();
        waitFor(second);
        assertEquals(ImportState.DONE, first.standing().state());
        assertEquals(2, imports.ofKind("charnwood", ImportKind.POLICE_UK).size());
        assertEquals(List.of(jobs.told(third)), jobs.notKept());
    }

    @Test
    void stopsWhileItReads() throws Exception {
        var job = submit("Charnwood");
        reading.get(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS);

        assertTrue(jobs.cancel(job.id()));

        waitFor(job);
        assertEquals(ImportState.CANCELLED, job.standing().state());
        assertTrue(imports.find(job.id()).isEmpty());
    }

    @Test
    void keepsTheWordsOfAFailure() {
        go.countDown();
        var job = submit("Bad");

        waitFor(job);

        assertEquals(ImportState.FAILED, job.standing().state());
        assertEquals("a.csv is empty.", job.standing().problem());
        assertEquals(Optional.of(jobs.told(job)), jobs.find(job.id()));
        assertTrue(imports.find(job.id()).isEmpty());
    }

    @Test
    void takesOnOnlySoMany() {
        int taken = 0;
        while (jobs.submit(order("Charnwood"), () -> {}).isPresent()) {
            taken++;
        }

        assertEquals(21, taken, "one is read and twenty wait");
    }

    private final Map<String, CompletableFuture<Void>> endOf = new HashMap<>();

    private ImportJob submit(String partnership) {
        var end = new CompletableFuture<Void>();
        var job = jobs.submit(order(partnership), () -> end.complete(null)).orElseThrow();
        endOf.put(job.id(), end);
        return job;
    }

    private void waitFor(ImportJob job) {
        endOf.get(job.id()).orTimeout(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    private static ImportOrder order(String partnership) {
        return new ImportOrder(
                partnership, ImportKind.POLICE_UK, ImportOrder.Options.NONE, List.of(), Person.named("Ann", "here"));
    }
}
