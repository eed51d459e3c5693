package uk.safersheets.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One client that is told of events. Nobody waits for it: while it is slow, what it has not been told yet is replaced by
 * what comes after, and when it has gone, nothing more is written. Safe to share.
 */
final class EventStream implements WriteListener {
    private final ServletOutputStream out;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private byte @Nullable [] next;
    private boolean isLast;
    private boolean isFlushed = true;

    EventStream(ServletOutputStream out) {
        this.out = out;
    }

    /** Done when the last event was written, or nobody is there any more. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** @param last whether it ends with this one */
    synchronized void tell(String text, boolean last) {
        next = text.getBytes(StandardCharsets.UTF_8);
        isLast = last;
        write();
    }

    /** Has nothing to tell but that it is there, unless it has something to tell. */
    synchronized void beat() {
        if (next == null) {
            tell(":\n\n", false);
        }
    }

    @Override
    public synchronized void onWritePossible() {
        write();
    }

    @Override
    public void onError(Throwable gone) {
        ended.complete(null);
    }

    /** What is to be written is handed over before it is known to have gone out. */
    private void write() {
        try {
            if (ended.isDone() || !out.isReady()) {
                return;
            }
            if (next != null) {
                byte[] now = next;
                next = null;
                out.write(now);
                isFlushed = false;
            }
            if (!isFlushed && out.isReady()) {
                out.flush();
                isFlushed = true;
            }
            if (isLast && isFlushed && out.isReady()) {
                ended.complete(null);
            }
        } catch (IOException | IllegalStateException gone) {
            ended.complete(null);
        }
    }
}
