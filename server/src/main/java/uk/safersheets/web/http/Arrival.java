package uk.safersheets.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.web.http.Body.End;

/** One body that is coming in, a chunk whenever there is one: nobody waits for it. */
final class Arrival implements ReadListener {
    private static final Logger LOG = LogManager.getLogger(Arrival.class);
    private static final int CHUNK = 16 * 1024;

    private final ServletInputStream in;
    private final Body body;
    private final long limit;
    private final long discarded;
    private final long started = System.nanoTime();
    private final CompletableFuture<Body> whole = new CompletableFuture<>();
    private final byte[] chunk = new byte[CHUNK];
    private long received;

    /**
     * @param limit of what is kept, in bytes
     * @param discarded how much more is read and let go before the rest is refused
     */
    Arrival(ServletInputStream in, Body body, long limit, long discarded) {
        this.in = in;
        this.body = body;
        this.limit = limit;
        this.discarded = discarded;
    }

    /** Done when it has ended, well or badly; how, it says itself. */
    CompletableFuture<Body> whole() {
        return whole;
    }

    long started() {
        return started;
    }

    /** The most that it may bring, in bytes. */
    long limit() {
        return limit;
    }

    synchronized long received() {
        return received;
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        while (!whole.isDone() && in.isReady()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            take(read);
        }
    }

    @Override
    public void onAllDataRead() {
        end(body.end());
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("A body stopped before its end", failure);
        end(End.BROKEN);
    }

    /** Ends it for good; what comes after that is not read. */
    void end(End how) {
        synchronized (this) {
            if (whole.isDone()) {
                return;
            }
            body.end(how);
        }
        whole.complete(body);
    }

    private void take(int read) {
        received += read;
        if (received <= limit) {
            try {
                body.add(chunk, read);
            } catch (IOException e) {
                LOG.warn("A body could not be kept while it came in", e);
                end(End.NO_ROOM);
            }
        } else {
            body.end(End.TOO_LARGE);
            if (received > limit + discarded) {
                end(End.TOO_LARGE);
            }
        }
    }
}
