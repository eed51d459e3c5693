package uk.safersheets.measure;

import java.util.Map;
import org.apache.logging.log4j.ThreadContext;

/** Has the log tell what each line was written for, on a thread that goes on with the work, too. */
public final class LogContext {
    private LogContext() {}

    /** Something to do. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Does something; every line that is written on this thread meanwhile tells this, by name. */
    public static <E extends Exception> void telling(Map<String, String> what, Work<E> work) throws E {
        var before = ThreadContext.getImmutableContext();
        ThreadContext.putAll(what);
        try {
            work.run();
        } finally {
            ThreadContext.clearMap();
            ThreadContext.putAll(before);
        }
    }

    /** The same work, for whatever is worked on where this is called. */
    public static Runnable carried(Runnable work) {
        var told = ThreadContext.getImmutableContext();
        return () -> telling(told, work::run);
    }
}
