package uk.safersheets.web.admission;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.measure.Level;
import uk.safersheets.measure.Measures;
import uk.safersheets.measure.Timed;
import uk.safersheets.web.admission.Admission.Refusal;
import uk.safersheets.web.http.Bodies;
import uk.safersheets.web.http.Body;
import uk.safersheets.web.http.RequestBudget;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.log.RequestFacts;
import uk.safersheets.web.problem.ProblemException;

/**
 * Has each request worked on in its lane. No thread waits for a body. Whatever opens workbooks has workers of its own and
 * is admitted by its size, so that health, signing in and small reads are answered whatever the workers are at.
 */
public final class Lanes implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(Lanes.class);
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final long LEAST_HELD = 2 * 1024 * 1024;
    private static final int HELD_A_BYTE = 3;
    private static final long HELD_WITHOUT_BODY = 8 * 1024 * 1024;
    private static final int TICK_MILLIS = 250;
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Bodies bodies;
    private final Executor answering;
    private final long uploadLimit;
    private final long importLimit;
    private final WorkSettings settings;
    private final ExecutorService workers;
    private final Changes changes = new Changes();
    private final ScheduledExecutorService watch;
    private final Admission admission;
    private final Rates rates;
    private final Quotas quotas;
    private final GoneClients clients = new GoneClients();
    private volatile Measures measures = Measures.NONE;

    /**
     * @param answering what answers are written on
     * @param uploadLimit the largest body with a workbook, in bytes
     * @param importLimit the largest body with figures to import, in bytes
     */
    public Lanes(
            Bodies bodies,
            Executor answering,
            WorkSettings settings,
            Allowance allowance,
            long uploadLimit,
            long importLimit) {
        this.rates = allowance.rates();
        this.quotas = allowance.quotas();
        this.bodies = bodies;
        this.answering = answer -> {
            try {
                answering.execute(answer);
            } catch (RejectedExecutionException stopped) {
                answer.run();
            }
        };
        this.uploadLimit = uploadLimit;
        this.importLimit = importLimit;
        this.settings = settings;
        var number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(
                settings.workers(), work -> daemon(work, "work-" + number.incrementAndGet()));
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "watch"));
        this.admission = new Admission(settings, workers);
        watch.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Tells how much there is to do from now on. */
    public void measuredBy(Measures whom) {
        measures = whom;
        whom.level(Level.QUEUE_RUNNING, admission::running);
        whom.level(Level.QUEUE_WAITING, admission::waiting);
        whom.level(Level.QUEUE_HELD, admission::heldBytes);
    }

    /** How many requests are worked on, or wait for it. */
    public int inProgress() {
        return admission.inProgress(0).size();
    }

    /** What a route's handler does, in its lane. */
    public Handler handler(Route route) {
        var lane = Lane.of(route);
        var handler = RequestBudget.on(
                Objects.requireNonNull(route.handler(), route.path()), Duration.ofMillis(settings.patienceMillis()));
        boolean isReading = READING.contains(route.method());
        if (lane == Lane.SMALL && isReading) {
            return ctx -> {
                rates.requireOfPerson(ctx);
                handler.handle(ctx);
            };
        }
        long limit = lane == Lane.LARGE ? importLimit : route.takesFile() ? uploadLimit : Upload.JSON_LIMIT;
        return ctx -> ctx.future(() -> {
            rates.requireOfPerson(ctx);
            if (lane != Lane.SMALL) {
                admission.refusal(Callers.of(ctx), share(ctx)).ifPresent(WorkProblems::refuse);
            }
            var facts = RequestFacts.of(ctx);
            var body = isReading ? CompletableFuture.completedFuture(Body.EMPTY) : bodies.receive(ctx, limit);
            return body.thenCompose(whole -> {
                Upload.requireUnbroken(whole);
                var within = Quotas.isKeeping(route) ? counting(route, whole, handler) : handler;
                var done = switch (lane) {
                    case SMALL -> small(ctx, facts, within);
                    case WORK -> work(ctx, facts, within, weight(whole));
                    case LARGE -> work(ctx, facts, within, LEAST_HELD);
                };
                return done.whenCompleteAsync((nothing, failure) -> whole.close(), facts.on(answering));
            });
        });
    }

    /** Has everybody answered who still waits: whose work was not begun, and whose work is not waited for. */
    public void giveUp() {
        admission
                .notBegun()
                .forEach(work -> work.done().completeExceptionally(WorkProblems.exception(Refusal.STOPPING)));
        Stream.concat(admission.inProgress(0).stream(), changes.going())
                .toList()
                .forEach(work -> work.done().completeExceptionally(WorkProblems.unfinished()));
    }

    @Override
    public void close() {
        watch.shutdownNow();
        workers.shutdown();
        changes.close();
    }

    /** Work that came too late is kept too, to be joined. */
    private Handler counting(Route route, Body body, Handler handler) {
        return ctx -> {
            var kept = Quotas.Kept.of(ctx, route, body.size());
            quotas.require(kept);
            try {
                handler.handle(ctx);
            } catch (ProblemException e) {
                if (e.status() == HttpStatus.CONFLICT.getCode()) {
                    quotas.add(kept);
                }
                throw e;
            }
            if (ctx.statusCode() == HttpStatus.CREATED.getCode()) {
                quotas.add(kept);
            }
        };
    }

    /** Counts a request before it is known who asks; this machine itself may be a proxy, or whoever is at it. */
    public void requireRate(Context ctx) {
        if (!isLoopback(ctx)) {
            rates.requireOfAddress(ctx.ip());
        }
    }

    private static boolean isLoopback(Context ctx) {
        return ctx.ip().startsWith("127.")
                || ctx.ip().equals("[0:0:0:0:0:0:0:1]")
                || ctx.ip().equals("0:0:0:0:0:0:0:1");
    }

    private CompletableFuture<Void> small(Context ctx, RequestFacts facts, Handler handler) {
        return changes.submit(new Work(Callers.of(ctx), 0, null, () -> handler.handle(ctx)), facts);
    }

    private CompletableFuture<Void> work(Context ctx, RequestFacts facts, Handler handler, long weight) {
        long asked = System.nanoTime();
        var work = new Work(Callers.of(ctx), weight, Connection.of(ctx), () -> {
            measures.took(Timed.QUEUE, System.nanoTime() - asked);
            admitted(ctx, facts, handler);
        });
        RequestBudget.watch(ctx, work::isCancelled);
        admission
                .submit(work, share(ctx))
                .ifPresent(refusal -> work.done().completeExceptionally(WorkProblems.exception(refusal)));
        return work.done();
    }

    /** Where nobody signs in, all that comes is from whoever is at the machine. */
    private int share(Context ctx) {
        return Callers.isOneOfMany(ctx) ? settings.mostOfOne() : Integer.MAX_VALUE;
    }

    private static void admitted(Context ctx, RequestFacts facts, Handler handler) throws Exception {
        try {
            facts.within(() -> handler.handle(ctx));
        } catch (OutOfMemoryError e) {
            LOG.error("A request needed more memory than there is: {}", ctx.path(), e);
            throw WorkProblems.noMemory();
        }
    }

    private static long weight(Body body) {
        return body == Body.EMPTY ? HELD_WITHOUT_BODY : LEAST_HELD + HELD_A_BYTE * body.unpackedSize();
    }

    private void tick() {
        try {
            bodies.endSlow();
            rates.forgetIdle();
            clients.cancelGone(admission.inProgress(LONG_NANOS));
            admission
                    .expired()
                    .forEach(work -> work.done().completeExceptionally(WorkProblems.exception(Refusal.ALL_BUSY)));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The watch over what is in progress failed once", e);
        }
    }

    static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
