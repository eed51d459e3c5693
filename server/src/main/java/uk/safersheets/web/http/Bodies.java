package uk.safersheets.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import uk.safersheets.web.http.Body.End;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * Takes the bodies of requests in without a thread for each, so that those that trickle hold nobody up, and ends the ones
 * that come too slowly. Safe to share.
 */
public final class Bodies {
    /** The most that is read of a body that was refused, in bytes. */
    public static final long MOST_DISCARDED = 512 * 1024;

    private static final int MOST_IN_MEMORY = 256 * 1024;
    private static final int SHARE_OF_HEAP = 16;
    private static final int MOST_AT_ONCE = 1000;
    private static final long NANOS = 1_000_000_000;
    private static final long GRACE_SECONDS = 10;
    private static final long LONGEST_SECONDS = 300;
    private static final long FEWEST_BYTES_A_SECOND = 2048;

    /** What may be large may take as long as a slow line needs for it. */
    private static final long FEWEST_BYTES_A_SECOND_OF_LARGE = 256 * 1024;

    private static final long LONGEST_DISCARD_SECONDS = 2;
    private static final int SECONDS_TO_WAIT = 5;

    private final BodyFiles files;
    private final Body.Room room;
    private final Set<Arrival> arriving = ConcurrentHashMap.newKeySet();
    private final Set<Arrival> leaving = ConcurrentHashMap.newKeySet();

    public Bodies(BodyFiles files, long heapBytes) {
        this.files = files;
        this.room = new Body.Room(MOST_IN_MEMORY, (int) Math.min(Integer.MAX_VALUE, heapBytes / SHARE_OF_HEAP));
    }

    /** How many are coming in. */
    int arriving() {
        return arriving.size();
    }

    /**
     * Takes a body in. What announces itself as too large is not kept; what is not much is read to its end all the same, so
     * that its sender, who may still be sending, learns why.
     *
     * @param limit in bytes
     * @throws uk.safersheets.web.problem.ProblemException when too many are coming in already
     */
    public CompletableFuture<Body> receive(Context ctx, long limit) {
        var request = ctx.req();
        if (!hasBody(request)) {
            return CompletableFuture.completedFuture(Body.EMPTY);
        }
        var body = new Body(room, files);
        body.give(ctx);
        if (request.getContentLengthLong() > limit) {
            return tooLarge(ctx, body);
        }
        if (arriving.size() >= MOST_AT_ONCE) {
            ctx.header("Connection", "close");
            throw Problem.of(ProblemType.BUSY, "Too many files are being sent at this moment.")
                    .fix("Try again in a few seconds.")
                    .retryAfter(SECONDS_TO_WAIT)
                    .exception();
        }
        return received(ctx, body, limit, arriving);
    }

    private static CompletableFuture<Body> received(Context ctx, Body body, long limit, Set<Arrival> among) {
        return listen(ctx, body, limit, among).thenApply(all -> {
            if (isCutShort(ctx.req(), all)) {
                ctx.header("Connection", "close");
            }
            return all;
        });
    }

    private CompletableFuture<Body> tooLarge(Context ctx, Body body) {
        if (ctx.req().getContentLengthLong() > MOST_DISCARDED) {
            body.end(End.TOO_LARGE);
            ctx.header("Connection", "close");
            return CompletableFuture.completedFuture(body);
        }
        return received(ctx, body, 0, leaving);
    }

    /**
     * Lets go of what was sent and nobody read, as when a header alone was reason to refuse: a sender who is still sending
     * would otherwise find the connection cut, and its next request lost. Past 512 KB, which is more than the workbooks of
     * the shipped templates have, or two seconds, the connection closes with the answer instead.
     */
    public void discardRest(Context ctx) {
        var request = ctx.req();
        if (Body.isTakenIn(ctx) || !hasBody(request)) {
            return;
        }
        if (request.getContentLengthLong() > MOST_DISCARDED || request.getHeader("Expect") != null) {
            ctx.header("Connection", "close");
            return;
        }
        var nothing = new Body(new Body.Room(0, 0), null);
        nothing.give(ctx);
        ctx.future(() -> listen(ctx, nothing, 0, leaving).thenAccept(rest -> {
            if (isCutShort(request, rest)) {
                ctx.header("Connection", "close");
            }
        }));
    }

    /** Ends what comes too slowly; to be called every second or so. */
    public void endSlow() {
        long now = System.nanoTime();
        for (var one : arriving) {
            long seconds = (now - one.started()) / NANOS;
            if (seconds >= Math.max(LONGEST_SECONDS, one.limit() / FEWEST_BYTES_A_SECOND_OF_LARGE)
                    || seconds >= GRACE_SECONDS && one.received() < seconds * FEWEST_BYTES_A_SECOND) {
                one.end(End.TOO_SLOW);
            }
        }
        for (var one : leaving) {
            if ((now - one.started()) / NANOS >= LONGEST_DISCARD_SECONDS) {
                one.end(End.TOO_SLOW);
            }
        }
    }

    private static CompletableFuture<Body> listen(Context ctx, Body body, long limit, Set<Arrival> among) {
        try {
            var in = ctx.req().getInputStream();
            var arrival = new Arrival(in, body, limit, MOST_DISCARDED);
            among.add(arrival);
            in.setReadListener(arrival);
            return arrival.whole().whenComplete((all, failure) -> among.remove(arrival));
        } catch (IOException e) {
            body.end(End.BROKEN);
            return CompletableFuture.completedFuture(body);
        }
    }

    private static boolean isCutShort(HttpServletRequest request, Body body) {
        try {
            return body.end() != End.WHOLE && !request.getInputStream().isFinished();
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
