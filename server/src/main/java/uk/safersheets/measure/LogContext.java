package uk.safersheets.measure;

import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.ThreadContext;

/** Has the log tell which request a line was written for on a thread that goes on with its work, too. */
public final class LogContext {
    private LogContext() {}

    /** The same work, for the request that is worked on where this is called. */
    public static Runnable carried(Runnable work) {
        var told = ThreadContext.getImmutableContext();
        return () -> {
            try (var context = CloseableThreadContext.putAll(told)) {
                work.run();
            }
        };
    }
}
