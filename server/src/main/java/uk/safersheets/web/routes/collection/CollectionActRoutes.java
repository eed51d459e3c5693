package uk.safersheets.web.routes.collection;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.collection.CollectionActJson;
import uk.safersheets.api.collection.CollectionJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.collection.DescribeCollection;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.collection.RefusedActException;
import uk.safersheets.app.runtime.CollectionModule;
import uk.safersheets.collection.CollectionAct.Kind;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.ProblemType;

/** What is done in a collection: given, returned, accepted, exempted, moved, closed. */
public final class CollectionActRoutes {
    private static final String ONE = "/api/collections/{id}";

    private final CollectionModule collections;
    private final Upload upload;
    private final RequestedCollection requested;
    private final DescribeCollection answer;

    public CollectionActRoutes(CollectionModule collections, AccessControl access, Upload upload) {
        this.collections = collections;
        this.upload = upload;
        this.requested = new RequestedCollection(collections.read(), access);
        this.answer = new DescribeCollection(collections.gather());
    }

    /** What an address does, once it is known who may. */
    private interface Doing {
        void with(Standing standing, CollectionActJson asked, Context ctx);
    }

    public List<Route> routes() {
        var keep = collections.keep();
        var routes = new ArrayList<Route>();
        routes.add(route(
                "submissions",
                "Give a version of a partnership's book; send partnership and version",
                true,
                (standing, asked, ctx) -> collections
                        .give()
                        .run(standing, asked.requirePartnership(), asked.requireVersion(), Parameters.person(ctx))));
        routes.add(judging("returns", "Send a return back; send partnership and reason", Kind.RETURNED));
        routes.add(judging("acceptances", "Accept a return; send partnership", Kind.ACCEPTED));
        routes.add(route(
                "exemptions",
                "Ask nothing of a partnership; send partnership and reason",
                false,
                (standing, asked, ctx) ->
                        keep.exempt(standing, asked.requirePartnership(), asked.reason(), Parameters.person(ctx))));
        routes.add(route(
                "due-dates",
                "Move the day by which returns are due; send due and reason",
                false,
                (standing, asked, ctx) ->
                        keep.move(standing, asked.requireDue(), asked.reason(), Parameters.person(ctx))));
        routes.add(route(
                "closing",
                "Take nothing more",
                false,
                (standing, asked, ctx) -> keep.close(standing, asked.reason(), Parameters.person(ctx))));
        return routes;
    }

    private Route judging(String name, String summary, Kind kind) {
        return route(
                name,
                summary,
                false,
                (standing, asked, ctx) -> collections
                        .keep()
                        .judge(
                                standing,
                                kind,
                                asked.requirePartnership(),
                                asked.version(),
                                asked.reason(),
                                Parameters.person(ctx)));
    }

    /** @param isByPartnership whether the partnership does it that the request names, and not the body */
    private Route route(String name, String summary, boolean isByPartnership, Doing doing) {
        String path = ONE + "/" + name;
        var operation = AccessControl.table().require("POST " + path);
        return Route.post(path, summary)
                .header("Submitted-By", "Who does it, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(CollectionActJson.class))
                .answers(200, "The collection as it stands now", Route.Content.json(CollectionJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.TOO_LARGE,
                        ProblemType.NO_SUCH_COLLECTION,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.COLLECTION_STATE,
                        ProblemType.REASON_REQUIRED,
                        ProblemType.UNUSABLE_COLLECTION)
                .handledBy(ctx -> act(ctx, operation, isByPartnership, doing));
    }

    private void act(Context ctx, Operation operation, boolean isByPartnership, Doing doing) {
        var standing = requested.require(ctx);
        var asked = Json.read(upload.json(ctx), CollectionActJson.class);
        String owner =
                isByPartnership ? asked.requirePartnership() : standing.terms().body();
        requested.require(ctx, operation, standing, owner);
        try {
            doing.with(standing, asked, ctx);
        } catch (RefusedActException refused) {
            throw RequestedCollection.refusal(refused);
        }
        Responses.json(ctx, 200, answer.brief(requested.require(ctx), requested.sight(ctx)));
    }
}
