package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.api.Json;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * Server-sent events: one thread looks several times a second whether there is something new and tells whoever listens.
 * A client takes a connection and nothing else. Safe to share.
 */
public final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(EventStreams.class);
    private static final int TICK_MILLIS = 200;
    private static final int BEAT_TICKS = 50;
    private static final int MOST = 500;
    private static final int SECONDS_TO_WAIT = 10;

    private final Map<EventStream, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "events");
        thread.setDaemon(true);
        return thread;
    });

    public EventStreams() {
        watch.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * How something stands.
     *
     * @param data written as JSON; it is told again when it is another
     * @param isLast whether nothing comes after it
     */
    public record Event(String name, Object data, boolean isLast) {}

    /** What one client was told, and for how many ticks it has not been. */
    private static final class Listener {
        private final Supplier<Event> source;
        private String told = "";
        private int quiet;

        private Listener(Supplier<Event> source) {
            this.source = source;
        }
    }

    /** How many clients there are. */
    public int listening() {
        return listeners.size();
    }

    /**
     * Tells the client of a request how something stands until it has ended, the client has gone, or the service stops.
     *
     * @throws uk.safersheets.web.problem.ProblemException when too many listen already
     */
    public void answer(Context ctx, Supplier<Event> source) {
        if (listeners.size() >= MOST) {
            throw Problem.of(ProblemType.BUSY, "Too many are being told how something goes on at this moment.")
                    .fix("Ask for how it stands now and then.")
                    .retryAfter(SECONDS_TO_WAIT)
                    .exception();
        }
        ctx.status(200)
                .contentType(Route.Content.EVENTS)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no");
        if (ctx.req().getMethod().equals("HEAD")) {
            return;
        }
        ctx.future(() -> open(ctx, new Listener(source)));
    }

    private CompletableFuture<Void> open(Context ctx, Listener listener) {
        try {
            var out = ctx.res().getOutputStream();
            var stream = new EventStream(out);
            out.setWriteListener(stream);
            listeners.put(stream, listener);
            tell(stream, listener);
            return stream.ended().whenComplete((nothing, failure) -> listeners.remove(stream));
        } catch (IOException gone) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Ends all of them. */
    @Override
    public void close() {
        watch.shutdownNow();
        listeners.keySet().forEach(stream -> stream.ended().complete(null));
    }

    private void tick() {
        listeners.forEach((stream, listener) -> {
            try {
                tell(stream, listener);
            } catch (RuntimeException e) {
                LOG.error("A client could not be told of an event", e);
                stream.ended().complete(null);
            }
        });
    }

    private static void tell(EventStream stream, Listener listener) {
        synchronized (listener) {
            var event = listener.source.get();
            String text = "event: " + event.name() + "\ndata: "
                    + new String(Json.bytes(event.data()), StandardCharsets.UTF_8) + "\n\n";
            if (!text.equals(listener.told)) {
                listener.told = text;
                listener.quiet = 0;
                stream.tell(text, event.isLast());
            } else if (++listener.quiet >= BEAT_TICKS) {
                listener.quiet = 0;
                stream.beat();
            }
        }
    }
}
