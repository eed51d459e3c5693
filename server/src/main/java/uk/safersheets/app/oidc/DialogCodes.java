package uk.safersheets.app.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.store.db.Sha256;

/**
 * What a dialog of Office hands to the pane when somebody has signed in there: a code that is good once, for two minutes.
 * Only its hash is kept.
 */
public final class DialogCodes {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private static final int MOST = 10_000;
    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Waiting> codes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    private record Waiting(ProviderSubject subject, Instant expires) {}

    DialogCodes(Clock clock) {
        this.clock = clock;
    }

    /** A code for somebody whom the provider has just signed in. */
    public String make(ProviderSubject subject) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        codes.put(hash(code), new Waiting(subject, clock.instant().plus(LIFE)));
        return code;
    }

    /** Uses a code up: whose it was; empty when it was used, ran out, or never was. */
    public Optional<ProviderSubject> take(String code) {
        return Optional.ofNullable(codes.asMap().remove(hash(code)))
                .filter(waiting -> clock.instant().isBefore(waiting.expires()))
                .map(Waiting::subject);
    }

    private static String hash(String code) {
        return Sha256.of(code.getBytes(StandardCharsets.UTF_8));
    }
}
