package uk.safersheets.web.routes.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.api.access.MeJson;
import uk.safersheets.api.access.NewPasswordJson;
import uk.safersheets.api.access.ProviderJson;
import uk.safersheets.api.access.SignInJson;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.ProviderInfo;
import uk.safersheets.app.access.SignInResult;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.store.access.Session;
import uk.safersheets.store.access.Sessions;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.Credentials;
import uk.safersheets.web.security.SignedIn;

/** Signing in and out over HTTP, and who one is. */
public final class SessionRoutes {
    private final AccountModule access;
    private final Credentials credentials;
    private final Upload upload;

    public SessionRoutes(AccountModule access, Credentials credentials, Upload upload) {
        this.access = access;
        this.credentials = credentials;
        this.upload = upload;
    }

    public List<Route> routes() {
        var me = Route.Content.json(MeJson.class);
        return List.of(
                Route.post("/api/session", "Sign in, with a password, a link or the code of a dialog")
                        .takes(Route.Content.json(SignInJson.class))
                        .answers(201, "Who is signed in now; a cookie comes along, or the token that was asked for", me)
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.SIGN_IN_REFUSED,
                                ProblemType.TOO_MANY_SIGN_INS,
                                ProblemType.BUSY)
                        .handledBy(this::enter),
                Route.delete("/api/session", "Sign out")
                        .answers(204, "Nobody is signed in any more")
                        .refuses(ProblemType.SIGN_IN_REQUIRED)
                        .handledBy(this::leave),
                Route.get("/api/me", "Who asks, and how one signs in here")
                        .answers(200, "Somebody, or nobody", me)
                        .handledBy(this::me),
                Route.put("/api/me/password", "Choose a password; every other session ends")
                        .takes(Route.Content.json(NewPasswordJson.class))
                        .answers(204, "It is set")
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.SIGN_IN_REQUIRED,
                                ProblemType.NOT_ALLOWED,
                                ProblemType.UNUSABLE_PASSWORD,
                                ProblemType.TOO_MANY_SIGN_INS,
                                ProblemType.BUSY)
                        .handledBy(this::choosePassword));
    }

    private void enter(Context ctx) {
        var asked = Json.read(upload.json(ctx), SignInJson.class).complete();
        var known = attempt(asked, ctx.ip());
        end(ctx);
        String secret = access.sessions().begin(known.user(), known.way(), asked.isBearer(), ctx.ip());
        if (!asked.isBearer()) {
            credentials.cookie().set(ctx, secret);
        }
        var user = known.user();
        var ways = new MeJson.Ways(access.passwords().has(user), known.way() == Session.Way.PROVIDER);
        Responses.json(ctx, 201, MeJson.of(user, ways, facts(), asked.isBearer() ? secret : null));
    }

    private SignInResult.Known attempt(SignInJson asked, String address) {
        var signIn = access.signIn();
        if (asked.user() != null && asked.password() != null) {
            return signIn.withPassword(asked.user(), asked.password(), address)
                    .fold(known -> known, () -> refuse(SignInRefusals.wrong()), SessionRoutes::closed);
        }
        var result = asked.link() == null
                ? signIn.withCode(String.valueOf(asked.code()), address)
                : signIn.withLink(asked.link(), address);
        return result.fold(known -> known, () -> refuse(SignInRefusals.usedUp()), SessionRoutes::closed);
    }

    private void leave(Context ctx) {
        SignInRefusals.user(SignedIn.caller(ctx));
        end(ctx);
        credentials.cookie().clear(ctx);
        ctx.status(204);
    }

    /** A session that a request came with ends before another begins. */
    private void end(Context ctx) {
        var user = SignedIn.caller(ctx).signedIn();
        credentials.session(ctx).ifPresent(secret -> access.sessions().end(secret, user.orElseThrow(), ctx.ip()));
    }

    private void me(Context ctx) {
        var caller = SignedIn.caller(ctx);
        boolean hasPassword = caller.signedIn().filter(access.passwords()::has).isPresent();
        boolean byProvider = session(ctx)
                .filter(session -> session.way() == Session.Way.PROVIDER)
                .isPresent();
        var ways = new MeJson.Ways(hasPassword, byProvider);
        Responses.json(ctx, 200, MeJson.of(caller, AccessControl.table(), ways, facts()));
    }

    private void choosePassword(Context ctx) {
        var user = SignInRefusals.person(SignedIn.caller(ctx));
        var chosen = Json.read(upload.json(ctx), NewPasswordJson.class).complete();
        var session = session(ctx)
                .orElseThrow(() -> SignInRefusals.notAllowed("A provider's token does not set a password.")
                        .exception());
        if (access.passwords().needsOld(user, session)) {
            requireOld(user, chosen.current() == null ? "" : chosen.current(), ctx.ip());
        }
        access.passwords().fault(user, chosen.password()).ifPresent(fault -> refuse(unusable(fault)));
        access.passwords()
                .set(user, chosen.password(), credentials.session(ctx).orElse(""), Person.signedIn(user, "", ctx.ip()));
        ctx.status(204);
    }

    private void requireOld(User user, String current, String address) {
        access.signIn()
                .withPassword(user.name(), current, address)
                .fold(
                        known -> known,
                        () -> refuse(unusable("The password that you have now was not typed right.")),
                        SessionRoutes::closed);
    }

    private Optional<Session> session(Context ctx) {
        return credentials.session(ctx).flatMap(access.sessions()::find).map(Sessions.Found::session);
    }

    private MeJson.Facts facts() {
        return new MeJson.Facts(access.provider().info().map(SessionRoutes::json), upload.limit());
    }

    private static ProviderJson json(ProviderInfo info) {
        var nested = info.nested();
        return new ProviderJson(
                info.name(),
                nested == null ? null : new ProviderJson.Nested(nested.clientId(), nested.authority(), nested.scope()));
    }

    private static ProblemException unusable(String fault) {
        return Problem.of(ProblemType.UNUSABLE_PASSWORD, fault).exception();
    }

    private static SignInResult.Known closed(Duration pause) {
        return refuse(SignInRefusals.closed(pause));
    }

    private static SignInResult.Known refuse(ProblemException problem) {
        throw problem;
    }
}
