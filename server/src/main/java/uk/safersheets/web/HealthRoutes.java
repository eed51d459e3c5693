package uk.safersheets.web;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.app.ReadBooks;

/** Whether the service can do its work. */
final class HealthRoutes {
    private final ReadBooks readBooks;

    HealthRoutes(ReadBooks readBooks) {
        this.readBooks = readBooks;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/health", "Whether the service can do its work")
                .answers(200, "It can", Route.Content.json(HealthJson.class))
                .refuses(ProblemType.STORE_UNAVAILABLE)
                .handledBy(this::health));
    }

    private void health(Context ctx) {
        readBooks.book("");
        String version = HealthRoutes.class.getPackage().getImplementationVersion();
        Answers.json(ctx, 200, new HealthJson("ok", version == null ? "development" : version));
    }
}
