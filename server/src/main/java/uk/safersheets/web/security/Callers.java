package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.access.Caller;
import uk.safersheets.app.access.Authentication;

/** Who sends a request, looked up once. */
public final class Callers {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final String CALLER = "caller";

    private final Authentication authentication;
    private final SessionCookie cookie;

    public Callers(Authentication authentication, SessionCookie cookie) {
        this.authentication = authentication;
        this.cookie = cookie;
    }

    /** A header that says who asks counts alone: where it is wrong, no cookie stands in for it. */
    public Caller of(Context ctx) {
        Caller known = ctx.attribute(CALLER);
        if (known == null) {
            known = authentication.isRequired() ? find(ctx) : Caller.OPEN;
            ctx.attribute(CALLER, known);
        }
        return known;
    }

    /** The secret of the session that a request belongs to; empty where it belongs to none. */
    public Optional<String> session(Context ctx) {
        return switch (of(ctx).means()) {
            case COOKIE -> cookie.read(ctx);
            case SESSION_TOKEN -> bearer(ctx);
            default -> Optional.empty();
        };
    }

    public SessionCookie cookie() {
        return cookie;
    }

    private Caller find(Context ctx) {
        if (ctx.header("Authorization") != null) {
            return bearer(ctx).flatMap(authentication::ofBearer).orElse(Caller.NOBODY);
        }
        return cookie.read(ctx).flatMap(authentication::ofCookie).orElse(Caller.NOBODY);
    }

    private static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .map(String::strip)
                .map(BEARER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }
}
