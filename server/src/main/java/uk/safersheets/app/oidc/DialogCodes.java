package uk.safersheets.app.oidc;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.onetime.OneTime;

/**
 * What a dialog of Office hands to the pane when somebody has signed in there: a code that is good once, for two minutes.
 * Only its hash is kept.
 */
public final class DialogCodes {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private static final int MOST = 10_000;
    private static final OneTime.Room ROOM = new OneTime.Room(MOST, 0, 0);
    private static final int BYTES = 32;
    private static final String BETWEEN = "\n";

    private final OneTime waiting;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DialogCodes(OneTime waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * A code for somebody whom the provider has just signed in. When very many wait already it is good for nothing, and
     * they sign in again.
     */
    public String make(ProviderSubject subject) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] content = (subject.issuer() + BETWEEN + subject.subject()).getBytes(StandardCharsets.UTF_8);
        waiting.keep(
                OneTime.Kind.DIALOG,
                code,
                new OneTime.Thing("", content, 0, clock.instant().plus(LIFE)),
                ROOM);
        return code;
    }

    /** Uses a code up: whose it was; empty when it was used, ran out, or never was. */
    public Optional<ProviderSubject> take(String code) {
        return waiting.take(OneTime.Kind.DIALOG, code)
                .map(content -> new String(content, StandardCharsets.UTF_8).split(BETWEEN, 2))
                .map(both -> new ProviderSubject(both[0], both[1]));
    }
}
