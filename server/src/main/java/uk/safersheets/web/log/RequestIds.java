package uk.safersheets.web.log;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Gives every request an id, which its answer has in {@code X-Request-Id}: the one that a trusted proxy gave it, so that
 * the proxy's log and ours tell of one request, or a new one.
 */
public final class RequestIds implements HttpConfiguration.Customizer {
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Predicate<String> isProxy;

    /** @param isProxy whether an address is that of a trusted proxy */
    public RequestIds(Predicate<String> isProxy) {
        this.isProxy = isProxy;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        var facts = new RequestFacts(
                id(request), TraceParent.of(request.getHeaders().get(TraceParent.HEADER)));
        facts.give(request);
        headers.put(RequestFacts.ID_HEADER, facts.id());
        return request;
    }

    private String id(Request request) {
        String given = request.getHeaders().get(RequestFacts.ID_HEADER);
        boolean isGiven =
                given != null && USABLE.matcher(given).matches() && isProxy.test(Request.getRemoteAddr(request));
        return isGiven ? given : RequestFacts.newId();
    }
}
