package uk.safersheets.web.routes.chain;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.chain.ChainJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.chain.ReadChain;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The chain from a decision to an outcome over HTTP; of a book that one may not read nothing is told. */
public final class ChainRoutes {
    private static final String CHAIN = "/api/partnerships/{partnership}/chain";

    private final ReadChain readChain;
    private final AccessControl access;

    public ChainRoutes(ReadChain readChain, AccessControl access) {
        this.readChain = readChain;
        this.access = access;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                        CHAIN,
                        "From a decision to its priority, action, funding line and outcome, and what hangs in the air")
                .query("period", "What the period is called; the newest that there are books of when left out")
                .answers(200, "What the books of the period say", Route.Content.json(ChainJson.class))
                .refuses(ProblemType.TOO_MUCH_WORK)
                .handledBy(this::chain));
    }

    private void chain(Context ctx) {
        String partnership = ctx.pathParam("partnership");
        String period = ctx.queryParam("period");
        Responses.json(
                ctx,
                200,
                readChain.run(
                        access.sight(SignedIn.caller(ctx)),
                        partnership,
                        period == null || period.isBlank() ? null : period.strip()));
    }
}
