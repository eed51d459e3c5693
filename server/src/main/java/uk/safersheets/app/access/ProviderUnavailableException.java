package uk.safersheets.app.access;

import org.jspecify.annotations.Nullable;

/** The identity provider does not answer; people who are signed in are not touched by it. */
public final class ProviderUnavailableException extends RuntimeException {
    private final String issuer;

    public ProviderUnavailableException(String issuer, @Nullable Throwable cause) {
        super("no answer from " + issuer, cause);
        this.issuer = issuer;
    }

    public String issuer() {
        return issuer;
    }
}
