package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.util.Optional;
import uk.safersheets.app.runtime.Config;

/** The cookie of a session in a browser: no script reads it, and no other site's page sends it. */
public final class SessionCookie {
    public static final String PLAIN = "safersheets-session";
    /** The prefix makes browsers refuse it without encryption, from another host, or for a part of the site. */
    static final String SECURE = "__Host-" + PLAIN;

    private final boolean isSecure;

    private SessionCookie(boolean isSecure) {
        this.isSecure = isSecure;
    }

    public static SessionCookie of(Config config) {
        boolean isPublicHttps = config.addin()
                .address()
                .filter(address -> address.origin().startsWith("https:"))
                .isPresent();
        return new SessionCookie(isPublicHttps || config.network().certificate().isPresent());
    }

    /** Whether people reach the service encrypted. */
    public boolean isSecure() {
        return isSecure;
    }

    /** The secret that came with a request. */
    public Optional<String> read(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name())).filter(value -> !value.isBlank());
    }

    public void set(Context ctx, String secret) {
        ctx.header("Set-Cookie", written(secret));
    }

    public void clear(Context ctx) {
        ctx.header("Set-Cookie", written("") + "; Max-Age=0");
    }

    private String written(String value) {
        return name() + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "");
    }

    private String name() {
        return isSecure ? SECURE : PLAIN;
    }
}
