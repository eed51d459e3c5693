package uk.safersheets.web.routes.collection;

import io.javalin.http.Context;
import java.util.Optional;
import uk.safersheets.access.Operation;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.collection.CollectionSight;
import uk.safersheets.app.collection.ReadCollections;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.collection.RefusedActException;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.SignedIn;

/** The collection that a request names; one that somebody may not see is answered as what is not there. */
final class RequestedCollection {
    private final ReadCollections collections;
    private final AccessControl access;

    RequestedCollection(ReadCollections collections, AccessControl access) {
        this.collections = collections;
        this.access = access;
    }

    CollectionSight sight(Context ctx) {
        return new CollectionSight(access, SignedIn.caller(ctx));
    }

    /** @throws ProblemException when there is none that they may see */
    Standing require(Context ctx) {
        String id = ctx.pathParam("id");
        var sight = sight(ctx);
        return find(id).filter(sight::isSeen).orElseThrow(() -> Missing.collection(id));
    }

    /** @throws ProblemException when this may not be done to what is this owner's */
    void require(Context ctx, Operation operation, Standing collection, String owner) {
        AccessGate.requireBook(access, ctx, operation, sight(ctx).resource(collection.terms(), owner));
    }

    /** What cannot be done, as it is answered. */
    static ProblemException refusal(RefusedActException refused) {
        var type = switch (refused.reason()) {
            case UNUSABLE -> ProblemType.UNUSABLE_COLLECTION;
            case WRONG_STATE -> ProblemType.COLLECTION_STATE;
            case NO_SUCH_VERSION -> ProblemType.NO_SUCH_VERSION;
            case NO_REASON -> ProblemType.REASON_REQUIRED;
        };
        return Problem.of(type, refused.said()).fix(refused.fix()).exception();
    }

    private Optional<Standing> find(String id) {
        return id.matches("[1-9]\\d{0,9}") ? collections.find(Long.parseLong(id)) : Optional.empty();
    }
}
