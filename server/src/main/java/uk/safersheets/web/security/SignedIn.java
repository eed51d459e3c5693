package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.access.Caller;

/** Who asks, as the service found out before it looked at anything else of a request. */
public final class SignedIn {
    private static final String CALLER = "caller";
    private static final String ROLE = "role";

    private SignedIn() {}

    /** Whoever asks; nobody where it was not looked up. */
    public static Caller caller(Context ctx) {
        return known(ctx).orElse(Caller.NOBODY);
    }

    /** Empty before it was looked up. */
    static Optional<Caller> known(Context ctx) {
        return Optional.ofNullable(ctx.attribute(CALLER));
    }

    /** What they act as, in words; empty where nobody signs in. */
    public static String role(Context ctx) {
        return Objects.requireNonNullElse(ctx.attribute(ROLE), "");
    }

    static void set(Context ctx, Caller caller) {
        ctx.attribute(CALLER, caller);
    }

    static void actsAs(Context ctx, String role) {
        ctx.attribute(ROLE, role);
    }
}
