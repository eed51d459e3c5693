package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.runtime.HealthJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** Whether the service can do its work. */
public final class HealthRoutes {
    private final ReadBooks readBooks;

    public HealthRoutes(ReadBooks readBooks) {
        this.readBooks = readBooks;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/health", "Whether the service can do its work")
                .answers(200, "It can", Route.Content.json(HealthJson.class))
                .refuses(ProblemType.STORE_UNAVAILABLE)
                .handledBy(this::health));
    }

    private void health(Context ctx) {
        readBooks.book("");
        String version = HealthRoutes.class.getPackage().getImplementationVersion();
        Responses.json(ctx, 200, new HealthJson("ok", version == null ? "development" : version));
    }
}
