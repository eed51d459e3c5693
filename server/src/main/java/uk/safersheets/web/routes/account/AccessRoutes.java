package uk.safersheets.web.routes.account;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.access.Scope;
import uk.safersheets.access.User;
import uk.safersheets.api.access.AccessJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** Why somebody may do what they may, for the administrators of a partnership. */
public final class AccessRoutes {
    private static final Operation EXPLAINING = AccessControl.table().require("GET /api/access");

    private final AccessControl access;
    private final Accounts accounts;

    public AccessRoutes(AccessControl access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/access", "What somebody may do with a book, and the rules that decide")
                .query("user", "The name or the id of the account")
                .query("book", "The id of the book")
                .answers(200, "Each operation with its rules", Route.Content.json(AccessJson.class))
                .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_USER)
                .handledBy(this::explain));
    }

    private void explain(Context ctx) {
        String id = named(ctx, "book");
        String name = named(ctx, "user");
        var book = access.find(id)
                .map(found -> access.book(found.book()))
                .filter(found -> isAdministrator(ctx, found))
                .orElseThrow(() -> Missing.book(id));
        var user = accounts.named(name)
                .or(() -> accounts.find(name))
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH_USER, "There is no user '" + name + "'.")
                        .fix("Choose one of /api/users.")
                        .exception());
        Responses.json(ctx, 200, new AccessJson(user.name(), id, answers(user, book)));
    }

    /** Nobody is kept from asking where nobody signs in. */
    private boolean isAdministrator(Context ctx, Resource book) {
        return access.decide(SignedIn.caller(ctx), EXPLAINING, book).isAllowed();
    }

    private List<AccessJson.Answer> answers(User user, Resource book) {
        var caller = Caller.of(Means.COOKIE, user);
        return AccessControl.table().all().stream()
                .filter(operation -> operation.scope() == Scope.BOOK || operation.scope() == Scope.RECONCILIATION)
                .map(operation -> AccessJson.Answer.of(operation, access.decide(caller, operation, book)))
                .toList();
    }

    private static String named(Context ctx, String parameter) {
        String value = ctx.queryParam(parameter);
        if (value == null || value.isBlank()) {
            throw Problem.of(ProblemType.MALFORMED_HEADER, "You did not say which " + parameter + ".")
                    .fix("Send " + parameter + "= with its name.")
                    .exception();
        }
        return value.strip();
    }
}
