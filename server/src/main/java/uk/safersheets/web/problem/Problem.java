package uk.safersheets.web.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One failure, as RFC 9457 has it.
 *
 * @param uri its kind; see {@link ProblemType#uri()}
 * @param detail what happened this time, in words for the person who asked
 * @param more what else is known of it, by name: {@code fix}, {@code head}
 */
public record Problem(String uri, String title, int status, String detail, Map<String, Object> more) {
    public static final String CONTENT_TYPE = "application/problem+json";
    static final String RETRY_AFTER = "retryAfter";

    public Problem {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, Map.of());
    }

    /** Its kind, without where kinds are described. */
    String kind() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** With one imperative sentence that says what to do. */
    public Problem fix(String fix) {
        return with("fix", fix);
    }

    /** With the seconds after which it may go well, also in the header Retry-After. */
    public Problem retryAfter(int seconds) {
        return with(RETRY_AFTER, seconds);
    }

    public Problem with(String name, @Nullable Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(uri, title, status, detail, all);
    }

    /** The same kind of failure under another status of its class. */
    Problem withStatus(int other) {
        return new Problem(uri, title, other, detail, more);
    }

    /** As it is sent. */
    public Map<String, Object> body(String instance) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", uri);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", instance);
        body.putAll(more);
        return body;
    }

    /** Ends the request with this problem. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
