package uk.safersheets.web.admission;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import uk.safersheets.api.Json;
import uk.safersheets.web.http.Bodies;
import uk.safersheets.web.log.RequestFacts;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.security.SecurityHeaders;

/**
 * Counts what is being answered, so that a service that stops answers what it accepted first. Whatever comes meanwhile is
 * refused in words and its connection closed, so that nobody is cut off without knowing what became of their request.
 */
public final class Draining extends Handler.Wrapper {
    private static final Logger LOG = LogManager.getLogger(Draining.class);
    private static final long LAST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** How long it has to be quiet, where nobody seems to be there and where somebody is. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Object monitor = new Object();
    private int answering;
    private boolean stopping;
    private int cutOff;
    private boolean isBusy;
    private long lastCame = System.nanoTime();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isTaken = enter();
        var answered = Callback.from(
                () -> {
                    leave(false);
                    callback.succeeded();
                },
                failure -> {
                    leave(isTaken);
                    callback.failed(failure);
                });
        if (!isTaken) {
            refuseAfterBody(request, response, answered);
            return true;
        }
        boolean isHandled = false;
        try {
            isHandled = super.handle(request, response, answered);
            return isHandled;
        } finally {
            if (!isHandled) {
                leave(false);
            }
        }
    }

    /** How many requests are being answered. */
    public int answering() {
        synchronized (monitor) {
            return answering;
        }
    }

    /** Has the connection closed with an answer that is given while the service stops. */
    public void closeWhenStopping(Context ctx) {
        synchronized (monitor) {
            if (stopping) {
                ctx.header("Connection", "close");
            }
        }
    }

    /** Whether it refuses what comes. */
    public boolean isStopping() {
        synchronized (monitor) {
            return stopping;
        }
    }

    /**
     * Refuses what comes from now on, and waits until what came before is answered.
     *
     * @param longest how long it waits
     * @param giveUp has those answered who are not by then
     */
    public void drain(Duration longest, Runnable giveUp) {
        synchronized (monitor) {
            stopping = true;
            isBusy = answering > 0;
            lastCame = System.nanoTime();
        }
        await(longest.toNanos());
        if (answering() > 0) {
            LOG.warn("{} requests were not answered within {} seconds", answering(), longest.toSeconds());
            giveUp.run();
            await(LAST_ANSWERS_NANOS);
        }
    }

    private void await(long longest) {
        synchronized (monitor) {
            long began = System.nanoTime();
            try {
                for (long now = began; now - began < longest && isAnybodyThere(now); now = System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(monitor, GLANCE_NANOS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Says in the log how many requests were taken on and not answered to their end; once nothing is answered any more. */
    public void tellCutOff() {
        synchronized (monitor) {
            if (cutOff + answering > 0) {
                LOG.warn("{} requests were cut off by the stop", cutOff + answering);
            }
        }
    }

    private boolean isAnybodyThere(long now) {
        return answering > 0 || now - lastCame < (isBusy ? QUIET_NANOS : GLANCE_NANOS);
    }

    private boolean enter() {
        synchronized (monitor) {
            lastCame = System.nanoTime();
            isBusy = isBusy || stopping;
            answering++;
            return !stopping;
        }
    }

    private void leave(boolean isCutOff) {
        synchronized (monitor) {
            answering--;
            cutOff += stopping && isCutOff ? 1 : 0;
            lastCame = System.nanoTime();
            monitor.notifyAll();
        }
    }

    /** A connection that is closed while its sender is still sending is cut, and the answer lost. */
    private static void refuseAfterBody(Request request, Response response, Callback callback) {
        if (request.getLength() > 0 && request.getLength() <= Bodies.MOST_DISCARDED) {
            Content.Source.consumeAll(
                    request, Callback.from(() -> refuse(request, response, callback), callback::failed));
        } else {
            refuse(request, response, callback);
        }
    }

    private static void refuse(Request request, Response response, Callback callback) {
        var problem = WorkProblems.stopping();
        response.setStatus(problem.status());
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        RequestFacts.of(request).kind("stopping");
        response.getHeaders()
                .put(RequestFacts.ID_HEADER, RequestFacts.of(request).id());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.RETRY_AFTER, WorkProblems.SECONDS_TILL_IT_IS_BACK);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        String path = request.getHttpURI().getPath();
        response.write(true, ByteBuffer.wrap(Json.bytes(problem.body(path == null ? "/" : path))), callback);
    }
}
