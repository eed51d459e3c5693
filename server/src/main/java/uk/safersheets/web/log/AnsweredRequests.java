package uk.safersheets.web.log;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Measures;
import uk.safersheets.measure.Timed;

/**
 * Counts each request when all of its answer was written and, where the log is one of objects, writes a line about it:
 * no address, no query, nobody's name.
 */
public final class AnsweredRequests implements RequestLog {
    private static final Logger LOG = LogManager.getLogger(AnsweredRequests.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Set<Integer> REFUSALS = Set.of(408, 429, 503);

    private final Measures measures;

    public AnsweredRequests(Measures measures) {
        this.measures = measures;
    }

    @Override
    public void log(Request request, Response response) {
        var facts = RequestFacts.of(request);
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        var answered = new Answered(
                METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                facts.route(),
                response.getStatus(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                Request.getContentBytesRead(request),
                Response.getContentBytesWritten(response));
        count(answered, facts.kind(), nanos);
        if (LOG.isInfoEnabled()) {
            facts.within(() -> LOG.info(new AnsweredMessage(answered)));
        }
    }

    private void count(Answered answered, String kind, long nanos) {
        String status = Integer.toString(answered.status());
        measures.add(Counted.REQUESTS, answered.method(), answered.route(), status);
        measures.took(Timed.REQUEST, nanos, answered.route());
        measures.add(Counted.RECEIVED_BYTES, answered.bytesIn());
        measures.add(Counted.SENT_BYTES, answered.bytesOut());
        if (REFUSALS.contains(answered.status())) {
            measures.add(Counted.REFUSALS, status, kind.isEmpty() ? "other" : kind);
        }
    }

    /**
     * What is told of one.
     *
     * @param millis from its first byte to the last of its answer
     */
    record Answered(String method, String route, int status, long millis, long bytesIn, long bytesOut) {}
}
