package uk.safersheets.web.security;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.access.Caller;
import uk.safersheets.app.access.Authentication;
import uk.safersheets.app.access.DownloadLinks.Proof;

/** Takes from a request what says who asks: a bearer token or, without one, the cookie of a session. */
public final class Credentials {
    private static final String BEARER = "bearer ";

    private final Authentication authentication;
    private final SessionCookie cookie;

    public Credentials(Authentication authentication, SessionCookie cookie) {
        this.authentication = authentication;
        this.cookie = cookie;
    }

    public SessionCookie cookie() {
        return cookie;
    }

    /** The secret of the session that a request belongs to; empty where it belongs to none. */
    public Optional<String> session(Context ctx) {
        return switch (caller(ctx).means()) {
            case COOKIE -> cookie.read(ctx);
            case SESSION_TOKEN -> bearer(ctx);
            default -> Optional.empty();
        };
    }

    /** Looked up once. A bearer token that is not good stands for nobody, whatever cookie comes with it. */
    Caller caller(Context ctx) {
        return SignedIn.known(ctx).orElseGet(() -> {
            var caller = authentication.isRequired()
                    ? find(LinkedDownload.proof(ctx).orElseGet(() -> proof(ctx)))
                    : Caller.OPEN;
            SignedIn.set(ctx, caller);
            return caller;
        });
    }

    /** What this request's sender is known by, to find out later who they are then. */
    public Proof proof(Context ctx) {
        var session = ctx.header("Authorization") == null ? cookie.read(ctx) : Optional.<String>empty();
        return new Proof(bearer(ctx).orElse(""), session.orElse(""));
    }

    private Caller find(Proof proof) {
        return given(proof.bearer())
                .flatMap(authentication::ofBearer)
                .or(() -> given(proof.session()).flatMap(authentication::ofCookie))
                .orElse(Caller.NOBODY);
    }

    private static Optional<String> given(String secret) {
        return Optional.of(secret).filter(text -> !text.isEmpty());
    }

    private static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
