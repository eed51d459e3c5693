package uk.safersheets.app.oidc;

/** A token that may not be used here. Its message says why and holds nothing of the token. */
final class RefusedTokenException extends Exception {
    RefusedTokenException(String why) {
        super(why);
    }
}
