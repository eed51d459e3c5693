package uk.safersheets.web.log;

import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import uk.safersheets.measure.LogContext;

/**
 * What may be told of a request to whoever runs the service: an id, the pattern of its route, the kind of the problem that
 * it was answered with; nothing that somebody sent. The log has the id beside each line that is written for it, on
 * whatever thread.
 */
public final class RequestFacts {
    /** Of the header that brings the id and takes it back. */
    public static final String ID_HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestFacts.class.getName();

    /** Of what is no route of the API: a page, a file of it, or nothing. */
    private static final String NO_ROUTE = "none";

    private final String id;
    private final TraceParent trace;
    private volatile String route = NO_ROUTE;
    private volatile String kind = "";

    RequestFacts(String id, TraceParent trace) {
        this.id = id;
        this.trace = trace;
    }

    /** Those of a request; one that was given up before it had any gets new ones. */
    public static RequestFacts of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestFacts facts) {
            return facts;
        }
        var unknown = unknown();
        unknown.give(request);
        return unknown;
    }

    /** The same; of one that is over, which Jetty lets go of, nothing is known. */
    public static RequestFacts of(Context ctx) {
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        return request == null ? unknown() : of(request);
    }

    private static RequestFacts unknown() {
        return new RequestFacts(newId(), TraceParent.of(null));
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    void give(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public String id() {
        return id;
    }

    /** The pattern of its route: {@code /api/books/{book}}. */
    public String route() {
        return route;
    }

    public void route(String pattern) {
        route = pattern;
    }

    /** The kind of the problem that it was answered with; empty for none. */
    public String kind() {
        return kind;
    }

    public void kind(String slug) {
        kind = slug;
    }

    /** Does something; every line of the log that is written on this thread meanwhile tells for which request. */
    public <E extends Exception> void within(LogContext.Work<E> work) throws E {
        LogContext.telling(Map.of("request_id", id, "trace_id", trace.trace(), "span_id", trace.span()), work);
    }

    /** Runs whatever is done for this request so. */
    public Executor on(Executor executor) {
        return work -> executor.execute(() -> within(work::run));
    }
}
