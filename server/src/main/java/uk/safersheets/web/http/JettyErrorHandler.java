package uk.safersheets.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import uk.safersheets.api.Json;
import uk.safersheets.web.log.RequestFacts;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemPage;
import uk.safersheets.web.problem.Problems;
import uk.safersheets.web.security.SecurityHeaders;

/** What Jetty refuses before any route is looked for (a malformed address, headers too long), in our own shape. */
public final class JettyErrorHandler extends ErrorHandler {
    private final BooleanSupplier stopping;

    /** @param stopping whether the service is being stopped: Jetty then gives up what it is at, as if it had failed */
    public JettyErrorHandler(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = (Integer) request.getAttribute(ERROR_STATUS);
        int failed = status == null ? response.getStatus() : status;
        boolean isGivenUp = failed == HttpStatus.INTERNAL_SERVER_ERROR_500 && stopping.getAsBoolean();
        var problem = isGivenUp ? Problems.givenUp() : Problems.ofStatus(failed);
        Problems.retryAfter(problem).ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
        response.setStatus(problem.status());
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders()
                .put(RequestFacts.ID_HEADER, RequestFacts.of(request).id());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        String asked = request.getHttpURI().getPath();
        String path = asked == null ? "/" : asked;
        boolean isPage =
                ProblemPage.isWanted(request.getMethod(), request.getHeaders().get(HttpHeader.ACCEPT));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, isPage ? ProblemPage.CONTENT_TYPE : Problem.CONTENT_TYPE);
        byte[] body = isPage
                ? ProblemPage.of(problem, path).getBytes(StandardCharsets.UTF_8)
                : Json.bytes(problem.body(path));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
