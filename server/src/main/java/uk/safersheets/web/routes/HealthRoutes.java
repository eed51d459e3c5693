package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.runtime.HealthJson;
import uk.safersheets.api.runtime.ReadinessJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.health.Readiness;
import uk.safersheets.app.health.ServiceHealth;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** Whether the service can do its work, for people and for what watches it. */
public final class HealthRoutes {
    private static final String HEALTH = "/api/health";
    private static final int SECONDS_TO_WAIT = 5;

    private final ReadBooks readBooks;
    private final ServiceHealth health;

    public HealthRoutes(ReadBooks readBooks, ServiceHealth health) {
        this.readBooks = readBooks;
        this.health = health;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(HEALTH, "Whether the service can do its work")
                        .answers(
                                200,
                                "It answers; the status says whether all is well",
                                Route.Content.json(HealthJson.class))
                        .refuses(ProblemType.STORE_UNAVAILABLE)
                        .handledBy(this::health),
                Route.get(HEALTH + "/live", "Whether the service's process answers; nothing else is looked at")
                        .answers(200, "It does", Route.Content.json(ReadinessJson.class))
                        .handledBy(ctx -> Responses.json(ctx, 200, new ReadinessJson("live"))),
                Route.get(HEALTH + "/ready", "Whether the service can take work now: for a proxy that shares it out")
                        .answers(200, "It can", Route.Content.json(ReadinessJson.class))
                        .refuses(ProblemType.NOT_READY)
                        .handledBy(this::ready));
    }

    private void health(Context ctx) {
        readBooks.book("");
        String version = HealthRoutes.class.getPackage().getImplementationVersion();
        Responses.json(
                ctx,
                200,
                new HealthJson(health.disk().state().health().word(), version == null ? "development" : version));
    }

    private void ready(Context ctx) {
        health.readiness().obstacle().ifPresent(obstacle -> {
            throw notReady(obstacle);
        });
        Responses.json(ctx, 200, new ReadinessJson("ready"));
    }

    private static ProblemException notReady(Readiness.Obstacle obstacle) {
        return Problem.of(ProblemType.NOT_READY, obstacle.words())
                .fix("Send work elsewhere, and look again in a few seconds.")
                .with("obstacle", obstacle.word())
                .retryAfter(SECONDS_TO_WAIT)
                .exception();
    }
}
