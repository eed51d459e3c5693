package uk.safersheets.web.routes.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.api.access.NewUserJson;
import uk.safersheets.api.access.RuleJson;
import uk.safersheets.api.access.UserJson;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.app.access.Administration;
import uk.safersheets.app.runtime.ServiceAddress;
import uk.safersheets.store.access.UserState;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The users of a partnership over HTTP, for its administrators. */
public final class UserRoutes {
    private static final Route.Content USER = Route.Content.json(UserJson.class);
    private static final ProblemType[] REFUSALS = {
        ProblemType.SIGN_IN_REQUIRED, ProblemType.NOT_ALLOWED, ProblemType.NO_SUCH_USER
    };
    private static final ProblemType[] REFUSALS_OF_JSON = {
        ProblemType.MALFORMED_JSON,
        ProblemType.UNSUPPORTED_TYPE,
        ProblemType.SIGN_IN_REQUIRED,
        ProblemType.NOT_ALLOWED,
        ProblemType.NO_SUCH_USER,
        ProblemType.UNUSABLE_USER
    };

    private final Accounts accounts;
    private final Administration administration;
    private final Optional<ServiceAddress> address;
    private final Upload upload;

    /** @param address where people reach the service, when that is not where it listens */
    public UserRoutes(Accounts accounts, Optional<ServiceAddress> address, Upload upload) {
        this.accounts = accounts;
        this.administration = new Administration(accounts);
        this.address = address;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/users", "The users of one's partnership")
                        .answers(200, "The users, by name", Route.Content.list(UserJson.class))
                        .refuses(ProblemType.SIGN_IN_REQUIRED, ProblemType.NOT_ALLOWED)
                        .handledBy(this::list),
                Route.post("/api/users", "Add a user to one's partnership")
                        .takes(Route.Content.json(NewUserJson.class))
                        .answers(201, "The user, with a link that signs them in once", USER)
                        .refuses(REFUSALS_OF_JSON)
                        .handledBy(this::add),
                Route.post("/api/users/{user}/link", "Make a link that signs a user in once")
                        .answers(201, "The user with the link; an earlier one no longer works", USER)
                        .refuses(REFUSALS)
                        .handledBy(this::link),
                putting("disable", "Let a user sign in no longer; their sessions end", UserState.DISABLED),
                putting("enable", "Let a user sign in again", UserState.ENABLED),
                putting("remove", "Remove a user for good; what they did stays theirs", UserState.REMOVED),
                Route.post("/api/users/{user}/roles", "Give a user exactly these roles in a partnership")
                        .takes(Route.Content.json(NewUserJson.class))
                        .answers(200, "The user", USER)
                        .refuses(REFUSALS_OF_JSON)
                        .handledBy(this::giveRoles),
                Route.post("/api/users/{user}/rules", "Let a user use a template or a book, or forbid it")
                        .takes(Route.Content.json(RuleJson.class))
                        .answers(200, "The user", USER)
                        .refuses(REFUSALS_OF_JSON)
                        .handledBy(this::giveRule));
    }

    private Route putting(String what, String summary, UserState state) {
        return Route.post("/api/users/{user}/" + what, summary)
                .answers(200, "The user", USER)
                .refuses(REFUSALS)
                .handledBy(ctx -> {
                    var user = whollyKept(ctx);
                    accounts.put(user, state, by(ctx));
                    answer(ctx, 200, user.id(), null);
                });
    }

    private void list(Context ctx) {
        var users = administration.users(administrator(ctx));
        Responses.json(
                ctx, 200, users.stream().map(user -> UserJson.of(user, null)).toList());
    }

    private void add(Context ctx) {
        var asked = Json.read(upload.json(ctx), NewUserJson.class);
        var membership = asked.membership();
        requireKept(ctx, membership.partnership());
        var added = accounts.add(name(asked.requiredName()), membership, by(ctx))
                .orElseThrow(() -> unusable("There is, or was, a user of this name.", "Give this one another name."));
        answer(ctx, 201, added.id(), accounts.makeLink(added, by(ctx)));
    }

    private void link(Context ctx) {
        var user = whollyKept(ctx);
        if (user.disabled()) {
            throw SignInRefusals.notAllowed("The user is disabled.")
                    .fix("Enable them first.")
                    .exception();
        }
        answer(ctx, 201, user.id(), accounts.makeLink(user, by(ctx)));
    }

    private void giveRoles(Context ctx) {
        var user = kept(ctx);
        var membership = Json.read(upload.json(ctx), NewUserJson.class).membership();
        requireKept(ctx, membership.partnership());
        accounts.give(user, membership, by(ctx));
        answer(ctx, 200, user.id(), null);
    }

    private void giveRule(Context ctx) {
        var user = kept(ctx);
        AccessRule rule = Json.read(upload.json(ctx), RuleJson.class).rule();
        requireKept(ctx, rule.partnership());
        accounts.give(user, rule, by(ctx));
        answer(ctx, 200, user.id(), null);
    }

    /** @param secret of a link, or null for none */
    private void answer(Context ctx, int status, String id, @Nullable String secret) {
        String origin = address.map(ServiceAddress::origin).orElseGet(() -> ctx.scheme() + "://" + ctx.header("Host"));
        var user = administration.seen(administrator(ctx), accounts.find(id).orElseThrow());
        Responses.json(
                ctx, status, UserJson.of(user, secret == null ? null : ServiceAddress.signInLink(origin, secret)));
    }

    private static User administrator(Context ctx) {
        return SignInRefusals.person(SignedIn.caller(ctx));
    }

    private static Person by(Context ctx) {
        return Person.signedIn(administrator(ctx), "administrator", ctx.ip());
    }

    /** Somebody else of one's partnership: nobody decides about themselves. */
    private User kept(Context ctx) {
        var administrator = administrator(ctx);
        var user = administration
                .find(administrator, ctx.pathParam("user"))
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH_USER, "There is no such user in your partnership.")
                        .fix("Look at the list of users again.")
                        .exception());
        if (user.id().equals(administrator.id())) {
            throw SignInRefusals.notAllowed("This is your own account.")
                    .fix("Ask another administrator, or use the command line.")
                    .exception();
        }
        return user;
    }

    private User whollyKept(Context ctx) {
        var user = kept(ctx);
        if (!administration.keepsAllOf(administrator(ctx), user)) {
            throw SignInRefusals.notAllowed("The user belongs to another partnership too.")
                    .fix("Take their roles in yours away, or ask the people who run the service.")
                    .exception();
        }
        return user;
    }

    private void requireKept(Context ctx, String partnership) {
        if (!administration.keeps(administrator(ctx), partnership)) {
            throw SignInRefusals.notAllowed("You are no administrator of that partnership.")
                    .fix("Name your own partnership.")
                    .exception();
        }
    }

    private static UserName name(String text) {
        try {
            return new UserName(text);
        } catch (IllegalArgumentException e) {
            throw unusable(String.valueOf(e.getMessage()), "Choose another name.");
        }
    }

    private static ProblemException unusable(String detail, String fix) {
        return Problem.of(ProblemType.UNUSABLE_USER, detail).fix(fix).exception();
    }
}
