package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.runtime.HealthJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.runtime.DataDisk;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** Whether the service can do its work. */
public final class HealthRoutes {
    private final ReadBooks readBooks;
    private final DataDisk disk;

    public HealthRoutes(ReadBooks readBooks, DataDisk disk) {
        this.readBooks = readBooks;
        this.disk = disk;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/health", "Whether the service can do its work")
                .answers(200, "It answers; the status says whether all is well", Route.Content.json(HealthJson.class))
                .refuses(ProblemType.STORE_UNAVAILABLE)
                .handledBy(this::health));
    }

    private void health(Context ctx) {
        readBooks.book("");
        String version = HealthRoutes.class.getPackage().getImplementationVersion();
        Responses.json(
                ctx, 200, new HealthJson(disk.state().health().word(), version == null ? "development" : version));
    }
}
