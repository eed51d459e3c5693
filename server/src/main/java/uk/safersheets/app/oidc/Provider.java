package uk.safersheets.app.oidc;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.access.ProviderUnavailableException;

/**
 * Where an identity provider does what, as it says itself (OpenID Connect Discovery). What it said is kept for an hour,
 * and for as long as it does not answer; after it gave no answer it is left alone for ten seconds, so that nobody waits
 * for it in a queue.
 */
final class Provider {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    static final int CONNECT_MILLIS = 5_000;
    static final int READ_MILLIS = 10_000;

    private final String issuer;
    private final String address;
    private final Clock clock;
    private final ResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KeySets.LARGEST);

    private @Nullable Endpoints known;
    private Instant askedAt = Instant.MIN;
    private Instant failedAt = Instant.MIN;

    /**
     * The addresses of a provider.
     *
     * @param takesSecretInBody how the client proves itself; else in a header, as is usual where nothing is said
     * @param endSession where somebody signs out of the provider itself; empty for nowhere
     */
    record Endpoints(URI authorization, URI token, URI keys, boolean takesSecretInBody, Optional<URI> endSession) {}

    /**
     * @param issuer what it must call itself
     * @param address where it is asked, which differs from the issuer only where that stands for every tenant
     */
    Provider(String issuer, String address, Clock clock) {
        this.issuer = issuer;
        this.address = address;
        this.clock = clock;
    }

    String address() {
        return address;
    }

    /** @throws ProviderUnavailableException when it does not answer and never did */
    synchronized Endpoints endpoints() {
        var now = clock.instant();
        if (known != null && now.isBefore(askedAt.plus(KEPT))) {
            return known;
        }
        if (now.isBefore(failedAt.plus(LEFT_ALONE))) {
            return orUnavailable(null);
        }
        try {
            known = parse(fetch(URI.create(address.replaceFirst("/$", "") + DISCOVERY)));
            askedAt = now;
            return known;
        } catch (IOException | ParseException e) {
            failedAt = now;
            return orUnavailable(e);
        }
    }

    /** The text at one of its addresses. */
    String fetch(URI from) throws IOException {
        return retriever.retrieveResource(from.toURL()).getContent();
    }

    private Endpoints orUnavailable(@Nullable Exception cause) {
        if (known == null) {
            throw new ProviderUnavailableException(issuer, cause);
        }
        return known;
    }

    private Endpoints parse(String json) throws ParseException {
        Map<String, Object> metadata = JSONObjectUtils.parse(json, KeySets.LARGEST);
        if (!issuer.equals(JSONObjectUtils.getString(metadata, "issuer"))) {
            throw new ParseException("it calls itself by another name than " + issuer, 0);
        }
        var methods = JSONObjectUtils.getStringList(metadata, "token_endpoint_auth_methods_supported");
        URI endSession = JSONObjectUtils.getURI(metadata, "end_session_endpoint");
        return new Endpoints(
                endpoint(metadata, "authorization_endpoint"),
                endpoint(metadata, "token_endpoint"),
                endpoint(metadata, "jwks_uri"),
                methods != null && methods.contains("client_secret_post"),
                Optional.ofNullable(endSession).filter(this::isSafe));
    }

    private URI endpoint(Map<String, Object> metadata, String name) throws ParseException {
        URI endpoint = JSONObjectUtils.getURI(metadata, name);
        if (endpoint == null || !isSafe(endpoint)) {
            throw new ParseException("its " + name + " is missing or not encrypted", 0);
        }
        return endpoint;
    }

    /** Encrypted, unless the provider is on this very machine. */
    private boolean isSafe(URI endpoint) {
        return "https".equals(endpoint.getScheme())
                || issuer.startsWith("http:") && endpoint.toString().startsWith("http:");
    }
}
