package uk.safersheets.app.imports;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportCancelledException;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.LogContext;
import uk.safersheets.measure.Measures;
import uk.safersheets.measure.Timed;
import uk.safersheets.store.db.StoreException;

/**
 * Imports that are asked for: a node reads one at a time and the others wait their turn. One that is stopped, fails, or is
 * cut off by the end of the service leaves nothing. How those of the last hours ended is remembered until the service
 * ends, or where there are several nodes, for a day. Safe to share.
 */
public final class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(ImportJobs.class);
    private static final int MOST_WAITING = 20;
    private static final int MOST_REMEMBERED = 200;
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int ID_BYTES = 12;
    private static final long LONGEST_STOP_SECONDS = 10;

    private final KeepImport keep;
    private final Measures measures;
    private final Clock clock;
    private long turns;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final Optional<ImportNodes> nodes;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param nodes where others may be asked for what this one reads; empty for the only process there is
     * @param measures whom it is told to how imports end
     */
    public ImportJobs(KeepImport keep, Optional<ImportNodes> nodes, Measures measures, Clock clock) {
        this.keep = keep;
        this.nodes = nodes;
        this.measures = measures;
        this.clock = clock;
        nodes.ifPresent(others -> others.start(this::going, this));
    }

    /**
     * Takes an order on; it is read when those before it are.
     *
     * @param afterwards called once, however it ends, when its files are not needed any more
     * @return empty when too many wait already, or it is closed
     */
    public synchronized Optional<ImportJob> submit(ImportOrder order, Runnable afterwards) {
        forget();
        if (waiting() > MOST_WAITING || reader.isShutdown()) {
            return Optional.empty();
        }
        var job = new ImportJob(newId(), order, clock.instant(), ++turns);
        nodes.ifPresent(others -> others.add(told(job)));
        jobs.put(job.id(), job);
        reader.execute(LogContext.carried(() -> {
            long began = System.nanoTime();
            try {
                run(job);
                ended(job);
            } finally {
                counted(job, System.nanoTime() - began);
                afterwards.run();
            }
        }));
        return Optional.of(job);
    }

    private Stream<ImportJob> going() {
        return jobs.values().stream().filter(job -> !job.standing().state().isOver());
    }

    private void ended(ImportJob job) {
        nodes.ifPresent(others -> others.ended(told(job)));
    }

    /** How many are read by this node, or wait for it. */
    public long waiting() {
        return going().count();
    }

    private void counted(ImportJob job, long nanos) {
        var standing = job.standing();
        measures.add(Counted.IMPORTS, standing.state().word());
        measures.took(Timed.IMPORT, nanos);
        if (standing.kept() != null) {
            measures.add(Counted.IMPORT_ROWS, standing.kept().rows());
        }
    }

    /** An id for an import that nobody waits for. */
    public String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** One that runs, waits, or ended not long ago. */
    public Optional<ImportTold> find(String id) {
        var own = Optional.ofNullable(jobs.get(id)).map(this::told);
        return own.isPresent() ? own : nodes.flatMap(others -> others.find(id));
    }

    /** Those that run, wait or did not end well, the newest first. */
    public List<ImportTold> notKept() {
        var own = jobs.values().stream()
                .filter(job -> job.standing().state() != ImportState.DONE)
                .sorted(Comparator.comparingLong(ImportJob::turn).reversed())
                .map(this::told);
        var elsewhere =
                nodes.map(ImportNodes::all).orElse(List.of()).stream().filter(told -> !jobs.containsKey(told.id()));
        return Stream.concat(own, elsewhere)
                .sorted(Comparator.comparing(ImportTold::asked).reversed())
                .toList();
    }

    /** How one stands that this node reads. */
    public ImportTold told(ImportJob job) {
        long before = going().filter(other -> other.turn() < job.turn()).count();
        return ImportTold.of(job, before);
    }

    /**
     * Stops one, whichever node reads it.
     *
     * @return false when it had ended
     */
    public boolean cancel(String id) {
        var own = jobs.get(id);
        return own != null
                ? cancel(own)
                : nodes.filter(others -> others.stop(id)).isPresent();
    }

    boolean cancel(ImportJob job) {
        boolean isStopped = job.cancel();
        if (job.standing().state().isOver()) {
            ended(job);
        }
        return isStopped;
    }

    /** Stops all of them. */
    @Override
    public void close() {
        synchronized (this) {
            reader.shutdown();
        }
        nodes.ifPresent(others -> others.close(going().map(this::told)));
        jobs.values().forEach(ImportJob::cancel);
        try {
            reader.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(ImportJob job) {
        try {
            job.begin();
            WorkBudget.within(WorkLimits.ofImport(), job::isUnwanted, () -> {
                job.done(keep.run(job.id(), job.order(), job.progress(), job::kept));
                return Boolean.TRUE;
            });
        } catch (ImportCancelledException stopped) {
            job.cancelled();
        } catch (BadImportException unusable) {
            job.failed(Objects.requireNonNullElse(unusable.getMessage(), "The files cannot be read."));
        } catch (OverBudgetException tooMuch) {
            end(job, tooMuch);
        } catch (StoreException unavailable) {
            LOG.error("An import could not be kept", unavailable);
            job.failed("What was read could not be kept. Try again in a few minutes.");
        } catch (IOException unreadable) {
            LOG.error("A file to import could not be read", unreadable);
            job.failed("The service could not read the file on its disk. Send it again.");
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("An import failed", e);
            job.failed("Something went wrong in the service. Tell the people who run it, with the file's name.");
        }
    }

    private static void end(ImportJob job, OverBudgetException tooMuch) {
        if (job.isUnwanted()) {
            job.cancelled();
        } else {
            job.failed(tooMuch.getMessage() + " Send fewer files at once.");
        }
    }

    private void forget() {
        var over = new ArrayList<>(jobs.values());
        over.removeIf(job -> !job.standing().state().isOver());
        over.sort(Comparator.comparingLong(ImportJob::turn));
        var old = clock.instant().minus(REMEMBERED);
        for (int at = 0; at < over.size(); at++) {
            if (over.size() - at > MOST_REMEMBERED || over.get(at).asked().isBefore(old)) {
                jobs.remove(over.get(at).id());
            }
        }
    }
}
