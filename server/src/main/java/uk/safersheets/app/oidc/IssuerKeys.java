package uk.safersheets.app.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.security.Key;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.app.access.ProviderUnavailableException;

/**
 * The keys that one issuer signs with. They are kept for ten minutes and read again when a token names one that is not
 * among them, which is how a new key becomes known; twice in half a minute at most, whatever tokens name. While they
 * cannot be read, those that were read last are good for four hours.
 */
final class IssuerKeys {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofHours(4);

    private final String issuer;
    private final JWSVerificationKeySelector<SecurityContext> selector;
    private volatile boolean isUnread = true;

    /** Where keys are read from: a file, or the provider. */
    @FunctionalInterface
    interface Source {
        JWKSet read() throws IOException, ParseException;
    }

    IssuerKeys(String issuer, Set<String> algorithms, Source source) {
        this.issuer = issuer;
        var kept = JWKSourceBuilder.create(setSource(source))
                .refreshAheadCache(false)
                .cache(KEPT.toMillis(), PATIENCE.toMillis())
                .rateLimited(BETWEEN.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        var allowed = algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        this.selector = new JWSVerificationKeySelector<>(allowed, kept);
    }

    /**
     * The keys that a token with this header may be signed with; none when the issuer has no such key.
     *
     * @throws ProviderUnavailableException when the issuer's keys were never read, and cannot be
     */
    List<Key> of(JWSHeader header) {
        try {
            return selector.selectJWSKeys(header, null);
        } catch (RateLimitReachedException e) {
            if (isUnread) {
                throw new ProviderUnavailableException(issuer, e);
            }
            return List.of();
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException(issuer, e);
        }
    }

    private JWKSetSource<SecurityContext> setSource(Source source) {
        return new JWKSetSource<>() {
            @Override
            public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
                    throws KeySourceException {
                try {
                    var keys = source.read();
                    isUnread = false;
                    return keys;
                } catch (IOException | ParseException | ProviderUnavailableException e) {
                    throw new JWKSetUnavailableException("the keys of " + issuer + " cannot be read", e);
                }
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }
}
