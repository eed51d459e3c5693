package uk.safersheets.app.oidc;

import java.util.Objects;

/** Somebody who came back from the provider is not let in. Its message is for them. */
public final class RefusedSignInException extends Exception {
    RefusedSignInException(String why) {
        super(why);
    }

    public String why() {
        return Objects.requireNonNull(getMessage(), "message");
    }
}
