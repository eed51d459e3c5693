package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.access.Caller;
import uk.safersheets.app.access.Authentication;

/** Takes from a request what says who asks: a bearer token or, without one, the cookie of a session. */
public final class Credentials {
    private static final String BEARER = "bearer ";
    private static final String COOKIE = "safersheets-session";
    /** A browser takes such a cookie from this host alone, and over https alone. */
    private static final String HOST_COOKIE = "__Host-" + COOKIE;

    private final Authentication authentication;
    private final boolean isSecure;

    /** @param isSecure whether people reach the service over https */
    public Credentials(Authentication authentication, boolean isSecure) {
        this.authentication = authentication;
        this.isSecure = isSecure;
    }

    /** What the cookie of a session is called. */
    public static String cookieName(boolean isSecure) {
        return isSecure ? HOST_COOKIE : COOKIE;
    }

    /** A bearer token that is not good stands for nobody, whatever cookie comes with it. */
    Caller caller(Context ctx) {
        if (!authentication.isRequired()) {
            return Caller.OPEN;
        }
        String header = ctx.header("Authorization");
        return (header == null ? ofCookie(ctx) : ofHeader(header)).orElse(Caller.NOBODY);
    }

    private Optional<Caller> ofCookie(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookieName(isSecure))).flatMap(authentication::ofCookie);
    }

    private Optional<Caller> ofHeader(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authentication.ofBearer(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
