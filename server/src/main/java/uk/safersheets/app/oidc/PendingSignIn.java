package uk.safersheets.app.oidc;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in that has gone to the provider and is to come back, as the browser keeps it meanwhile.
 *
 * @param state what the provider gives back with its answer
 * @param nonce what the ID token must hold
 * @param verifier what the code of the provider is good for together with (PKCE)
 * @param expires until when it can come back
 * @param next where in the service the person goes then; empty when a dialog hands a code to the pane instead
 */
record PendingSignIn(String state, String nonce, String verifier, Instant expires, Optional<String> next) {
    private static final String BETWEEN = "\n";
    private static final int PARTS = 5;

    String written() {
        return String.join(BETWEEN, state, nonce, verifier, Long.toString(expires.toEpochMilli()), next.orElse(""));
    }

    /** Of what {@link #written()} gave. */
    static PendingSignIn of(String written) {
        var parts = written.split(BETWEEN, PARTS);
        return new PendingSignIn(
                parts[0],
                parts[1],
                parts[2],
                Instant.ofEpochMilli(Long.parseLong(parts[3])),
                Optional.of(parts[4]).filter(next -> !next.isEmpty()));
    }
}
