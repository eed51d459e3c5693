package uk.safersheets.web.routes.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.api.access.NewTokenJson;
import uk.safersheets.api.access.TokenJson;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.PersonalTokens;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** One's own personal access tokens over HTTP. */
public final class TokenRoutes {
    private final PersonalTokens tokens;
    private final Upload upload;

    public TokenRoutes(PersonalTokens tokens, Upload upload) {
        this.tokens = tokens;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/tokens", "One's own tokens, less those that were revoked")
                        .answers(200, "The tokens, oldest first", Route.Content.list(TokenJson.class))
                        .refuses(ProblemType.SIGN_IN_REQUIRED, ProblemType.NOT_ALLOWED)
                        .handledBy(this::list),
                Route.post("/api/tokens", "Make a token for a script; it is shown this once")
                        .takes(Route.Content.json(NewTokenJson.class))
                        .answers(201, "The token", Route.Content.json(TokenJson.class))
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.SIGN_IN_REQUIRED,
                                ProblemType.NOT_ALLOWED,
                                ProblemType.UNUSABLE_TOKEN)
                        .handledBy(this::make),
                Route.delete("/api/tokens/{token}", "Revoke one of one's own tokens, at once")
                        .answers(204, "It is good for nothing any more")
                        .refuses(ProblemType.SIGN_IN_REQUIRED, ProblemType.NOT_ALLOWED, ProblemType.NO_SUCH_TOKEN)
                        .handledBy(this::revoke));
    }

    private void list(Context ctx) {
        var user = SignInRefusals.person(SignedIn.caller(ctx));
        Responses.json(
                ctx,
                200,
                tokens.of(user).stream().map(token -> TokenJson.of(token, null)).toList());
    }

    private void make(Context ctx) {
        var user = SignInRefusals.person(SignedIn.caller(ctx));
        var asked = Json.read(upload.json(ctx), NewTokenJson.class).complete();
        int days = Objects.requireNonNullElse(asked.days(), PersonalTokens.DEFAULT_DAYS);
        tokens.fault(user, asked.name(), asked.scopeSet(), days).ifPresent(fault -> {
            throw Problem.of(ProblemType.UNUSABLE_TOKEN, fault).exception();
        });
        var made = tokens.make(user, asked.name(), asked.scopeSet(), days, person(ctx, user));
        Responses.json(ctx, 201, TokenJson.of(made.token(), made.secret()));
    }

    private void revoke(Context ctx) {
        var user = SignInRefusals.person(SignedIn.caller(ctx));
        if (!tokens.revoke(user, ctx.pathParam("token"), person(ctx, user))) {
            throw Problem.of(ProblemType.NO_SUCH_TOKEN, "You have no such token, or revoked it before.")
                    .fix("Look at your tokens again.")
                    .exception();
        }
        ctx.status(204);
    }

    private static Person person(Context ctx, User user) {
        return Person.signedIn(user, "", ctx.ip());
    }
}
