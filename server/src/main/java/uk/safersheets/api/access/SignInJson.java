package uk.safersheets.api.access;

import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;

/**
 * How somebody signs in: with a name and a password, with a link that works once, or with the code of a sign-in in a
 * dialog.
 *
 * @param bearer whether the answer is to hold a token, for a pane that keeps no cookies
 */
public record SignInJson(
        @Nullable String user,
        @Nullable String password,
        @Nullable String link,
        @Nullable String code,
        @Nullable Boolean bearer) {
    private static final int LONGEST = 1000;

    /**
     * The same, where it is one way to sign in.
     *
     * @throws BadJsonException when it is none, or several
     */
    public SignInJson complete() {
        boolean isPassword = user != null && password != null;
        int ways = (isPassword ? 1 : 0) + (link != null ? 1 : 0) + (code != null ? 1 : 0);
        if (ways != 1 || (user != null || password != null) && !isPassword) {
            throw new BadJsonException("Send user and password, or link, or code.");
        }
        for (String text : new String[] {user, password, link, code}) {
            if (text != null && text.length() > LONGEST) {
                throw new BadJsonException("What you signed in with is longer than " + LONGEST + " characters.");
            }
        }
        return this;
    }

    public boolean isBearer() {
        return Boolean.TRUE.equals(bearer);
    }
}
