package uk.safersheets.web.admission;

import io.javalin.http.Context;
import uk.safersheets.web.security.SignedIn;

/**
 * Who a share is counted for: the person where they signed in, wherever they are; else the address, which an office may
 * share.
 */
final class Callers {
    private Callers() {}

    static String of(Context ctx) {
        return SignedIn.caller(ctx).signedIn().map(user -> "user " + user.id()).orElseGet(() -> "address " + ctx.ip());
    }

    /** Whether it is one person, of whom there are others. */
    static boolean isOneOfMany(Context ctx) {
        return SignedIn.caller(ctx).signedIn().isPresent();
    }
}
