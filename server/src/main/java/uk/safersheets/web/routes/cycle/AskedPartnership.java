package uk.safersheets.web.routes.cycle;

import io.javalin.http.Context;
import uk.safersheets.access.Decision;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.SignedIn;

/** The partnerships that somebody is a member of; another is answered as one that is not there. */
final class AskedPartnership {
    private AskedPartnership() {}

    /** @throws uk.safersheets.web.problem.ProblemException when they may not do this there */
    static void require(AccessControl access, Context ctx, Operation operation, String partnership) {
        var caller = SignedIn.caller(ctx);
        var resource = new Resource(partnership, null, null, null);
        if (access.decide(caller, operation, resource).outcome() == Decision.Outcome.HIDDEN) {
            access.refused(caller, operation, ctx.ip());
            throw Problem.of(ProblemType.NO_SUCH_PARTNERSHIP, "You see no partnership '" + partnership + "'.")
                    .fix("Send the name of one of yours.")
                    .exception();
        }
        AccessGate.requireBook(access, ctx, operation, resource);
    }
}
