package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cookie of the few minutes that signing in at the identity provider takes. The provider's page leads back to the
 * service, so a browser has to send it with that ({@code Lax}); it opens nothing by itself.
 */
public final class ProviderCookie {
    private final String name;
    private final Duration life;
    private final boolean isSecure;

    /** @param isSecure whether people reach the service encrypted */
    public ProviderCookie(String name, Duration life, boolean isSecure) {
        this.name = isSecure ? "__Host-" + name : name;
        this.life = life;
        this.isSecure = isSecure;
    }

    public @Nullable String read(Context ctx) {
        return ctx.cookie(name);
    }

    public void set(Context ctx, String value) {
        add(ctx, value, life.toSeconds());
    }

    public void clear(Context ctx) {
        add(ctx, "", 0);
    }

    /** Beside the other cookies of the answer. */
    private void add(Context ctx, String value, long seconds) {
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        name + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                                + (isSecure ? "; Secure" : ""));
    }
}
