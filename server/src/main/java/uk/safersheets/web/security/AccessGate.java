package uk.safersheets.web.security;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.access.AccessPolicy;
import uk.safersheets.access.AccessTable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Decision;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.web.log.RequestFacts;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/**
 * The one place where it is looked at who asks and whether they may, before a byte of a body is read. What somebody may
 * not see is answered as what is not there.
 */
public final class AccessGate {
    private final Credentials credentials;
    private final AccessControl control;

    public AccessGate(Credentials credentials, AccessControl control) {
        this.credentials = credentials;
        this.control = control;
    }

    /**
     * A handler that is only come to by those who may.
     *
     * @throws IllegalStateException when the access table has no row for the route
     */
    public Handler guarding(HandlerType method, String path, Handler handler) {
        var operation = AccessControl.table().require(AccessTable.call(method.toString(), path));
        return ctx -> {
            RequestFacts.of(ctx).route(path);
            require(ctx, operation, ctx.pathParamMap());
            handler.handle(ctx);
        };
    }

    /**
     * For what a request only names: refused as asking for it would be.
     *
     * @param params what stands for the names in its path
     */
    public void require(Context ctx, Operation operation, Map<String, String> params) {
        try {
            look(ctx, operation, params);
        } catch (ProblemException refused) {
            control.refused(SignedIn.caller(ctx), operation, ctx.ip());
            throw refused;
        }
    }

    /**
     * For a book that only a request's body names, there or not.
     *
     * @throws ProblemException when the operation may not be done to it; the same whether it is there or not
     */
    public static void requireBook(AccessControl control, Context ctx, Operation operation, Resource book) {
        var caller = SignedIn.caller(ctx);
        var decision = control.decide(caller, operation, book);
        if (decision.isAllowed()) {
            SignedIn.actsAs(ctx, control.rolesInWords(caller, book));
            return;
        }
        control.refused(caller, operation, ctx.ip());
        if (book.template() != null && !control.knowsTemplate(caller, book.template())) {
            throw Missing.template(book.template());
        }
        throw notAllowed(operation, decision);
    }

    private void look(Context ctx, Operation operation, Map<String, String> params) {
        var caller = credentials.caller(ctx);
        if (caller.means() == Caller.Means.OPEN) {
            return;
        }
        if (caller.user() == null || AccessPolicy.isNarrowed(caller, operation)) {
            var decision = control.decide(caller, operation, Resource.NONE);
            if (decision.outcome() == Decision.Outcome.REFUSED) {
                throw refusal(operation, decision.rules().get(0), "Use a token that is for it.");
            }
            require(operation, decision);
            return;
        }
        switch (operation.scope()) {
            case BOOK -> book(ctx, caller, operation, params);
            case RECONCILIATION -> reconciliation(ctx, caller, operation, params);
            case TEMPLATE -> template(caller, operation, params);
            default -> require(operation, control.decide(caller, operation, Resource.NONE));
        }
    }

    private void book(Context ctx, Caller caller, Operation operation, Map<String, String> params) {
        String id = required(params, "book");
        var found = control.find(id);
        var resource = found.map(book -> control.book(book.book())).orElseGet(() -> control.named(id));
        var decision = control.decide(caller, operation, resource);
        boolean isHidden = decision.outcome() == Decision.Outcome.HIDDEN;
        boolean isRefusedOfNothing = decision.outcome() == Decision.Outcome.REFUSED && found.isEmpty();
        if (isHidden || isRefusedOfNothing) {
            throw Missing.book(id);
        }
        require(operation, decision);
        SignedIn.actsAs(ctx, control.rolesInWords(caller, resource));
        if (control.seesOnlyAgreed(caller, resource)) {
            agreed(params, control.sight(caller), id);
        }
    }

    /** For whom a draft is not there. */
    private static void agreed(Map<String, String> params, Sight sight, String id) {
        var book = sight.book(id).orElseThrow(() -> Missing.book(id));
        Optional.ofNullable(params.get("number"))
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf)
                .filter(number -> sight.version(id, number).isEmpty())
                .ifPresent(number -> {
                    throw Missing.version(book.versions(), number);
                });
    }

    private void reconciliation(Context ctx, Caller caller, Operation operation, Map<String, String> params) {
        String number = required(params, "id");
        var resource = control.reconciliation(number).map(kept -> control.bookById(kept.fund()));
        var decision = control.decide(caller, operation, resource.orElse(Resource.NONE));
        if (resource.isEmpty() || decision.outcome() == Decision.Outcome.HIDDEN) {
            throw Missing.reconciliation(number);
        }
        require(operation, decision);
        resource.ifPresent(fund -> SignedIn.actsAs(ctx, control.rolesInWords(caller, fund)));
    }

    private void template(Caller caller, Operation operation, Map<String, String> params) {
        String id = params.get("id");
        var decision = control.decide(caller, operation, id == null ? Resource.NONE : control.template(id));
        if (decision.outcome() == Decision.Outcome.HIDDEN) {
            throw Missing.template(Objects.requireNonNull(id, "id"));
        }
        require(operation, decision);
    }

    private static String required(Map<String, String> params, String name) {
        return Objects.requireNonNull(params.get(name), name);
    }

    private static void require(Operation operation, Decision decision) {
        if (decision.outcome() == Decision.Outcome.SIGN_IN) {
            throw Problem.of(ProblemType.SIGN_IN_REQUIRED, "You are not signed in, or your session has ended.")
                    .fix("Sign in, and try again.")
                    .exception();
        }
        if (!decision.isAllowed()) {
            throw notAllowed(operation, decision);
        }
    }

    private static ProblemException notAllowed(Operation operation, Decision decision) {
        return refusal(
                operation,
                decision.outcome() == Decision.Outcome.HIDDEN
                        ? "This is not open to you."
                        : "You need " + operation.rolesInWords() + " for this.",
                "Ask somebody who may, or an administrator of your partnership for the role.");
    }

    private static ProblemException refusal(Operation operation, String why, String fix) {
        return Problem.of(ProblemType.NOT_ALLOWED, why)
                .fix(fix)
                .with("operation", operation.name())
                .exception();
    }
}
