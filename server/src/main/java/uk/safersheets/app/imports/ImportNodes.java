package uk.safersheets.app.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.imports.NodeImports;

/**
 * Tells the other nodes of the imports that this one reads, every second, and tells of theirs. A node that was not heard
 * of for half a minute has stopped, and its imports with it.
 */
public final class ImportNodes {
    /** Of a node that reads an import, after which it is taken to have stopped. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LogManager.getLogger(ImportNodes.class);
    private static final String STOPPED = "The machine that read it stopped: send the files again.";
    private static final Duration REMEMBERED = Duration.ofHours(24);

    /** Whoever watches an import asks several times a second. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private static final int MOST_WATCHED = 1_000;

    private final NodeImports imports;
    private final Clock clock;
    private final Cache<String, Optional<ImportTold>> found = Caffeine.newBuilder()
            .maximumSize(MOST_WATCHED)
            .expireAfterWrite(FRESH)
            .build();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "import-nodes");
        thread.setDaemon(true);
        return thread;
    });

    public ImportNodes(NodeImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Begins to tell how those stand that this node reads, and to stop those that somebody stopped elsewhere. */
    void start(Supplier<Stream<ImportJob>> going, ImportJobs jobs) {
        beats.scheduleWithFixedDelay(() -> going.get().forEach(job -> beat(job, jobs)), 1, 1, TimeUnit.SECONDS);
    }

    private void beat(ImportJob job, ImportJobs jobs) {
        try {
            var told = jobs.told(job);
            if (!told.standing().state().isOver() && !imports.isWanted(told.row())) {
                jobs.cancel(job);
            }
        } catch (RuntimeException e) {
            LOG.warn("Other nodes were not told of import {}: {}", job.id(), e.getMessage());
        }
    }

    void add(ImportTold told) {
        imports.add(told.row());
    }

    /** Forgets those that ended a day ago. */
    public void forgetOld() {
        imports.forget(clock.instant().minus(REMEMBERED));
    }

    /** One that this node read has ended; nothing is remembered of one that is kept. */
    void ended(ImportTold told) {
        try {
            if (told.standing().state() == ImportState.DONE) {
                imports.forget(told.id());
            } else {
                imports.end(told.row());
            }
        } catch (StoreException e) {
            LOG.warn("Other nodes were not told that import {} ended: {}", told.id(), e.getMessage());
        }
    }

    /** What another node tells of one. */
    Optional<ImportTold> find(String id) {
        return found.get(id, wanted -> {
            imports.lose(STOPPED);
            return imports.find(wanted).map(ImportTold::of);
        });
    }

    /** What all nodes tell, the newest first. */
    List<ImportTold> all() {
        imports.lose(STOPPED);
        return imports.all().stream().map(ImportTold::of).toList();
    }

    /** Has the node that reads one stop it; false when it had ended. */
    boolean stop(String id) {
        imports.lose(STOPPED);
        return imports.stop(id);
    }

    /** This node stops; so do those that it reads. */
    void close(Stream<ImportTold> going) {
        beats.shutdownNow();
        going.forEach(told -> ended(told.failed(STOPPED)));
    }
}
