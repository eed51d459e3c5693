package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.version.EventJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The record of a book over HTTP. */
public final class EventRoutes {
    private final AccessControl access;

    public EventRoutes(AccessControl access) {
        this.access = access;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/books/{book}/events", "Everything that was done to a book, oldest first")
                .answers(200, "The record", Route.Content.list(EventJson.class))
                .refuses(ProblemType.NO_SUCH_BOOK)
                .handledBy(this::list));
    }

    private void list(Context ctx) {
        String id = ctx.pathParam("book");
        var sight = access.sight(SignedIn.caller(ctx));
        if (sight.book(id).isEmpty()) {
            throw Missing.book(id);
        }
        Responses.json(ctx, 200, sight.events(id).stream().map(EventJson::of).toList());
    }
}
