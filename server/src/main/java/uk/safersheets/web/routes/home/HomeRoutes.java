package uk.safersheets.web.routes.home;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.home.HappenedJson;
import uk.safersheets.api.home.HomeJson;
import uk.safersheets.api.home.WaitingPageJson;
import uk.safersheets.app.runtime.HomeModule;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The start page over HTTP. */
public final class HomeRoutes {
    private static final int HIGHEST_EVENT = 999_999_999;

    private final HomeModule home;

    public HomeRoutes(HomeModule home) {
        this.home = home;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/home", "One's books and what waits for one")
                        .answers(200, "What the start page tells", Route.Content.json(HomeJson.class))
                        .handledBy(this::home),
                Route.get("/api/home/waiting", "What waits for one, some at a time")
                        .query("kind", "Only what is of this kind, as the start page tells it, such as approve")
                        .query("from", "How many come before, such as 50 after the start page; none when left out")
                        .answers(
                                200,
                                "At most fifty, and how many come after",
                                Route.Content.json(WaitingPageJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER)
                        .handledBy(this::waiting),
                Route.get("/api/home/events", "What was done to the books that one may read, newest first")
                        .query("before", "Only what was done before the event of this number")
                        .answers(200, "At most twenty acts", Route.Content.json(HappenedJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER)
                        .handledBy(this::events));
    }

    private void home(Context ctx) {
        Responses.json(ctx, 200, home.home().run(SignedIn.caller(ctx)));
    }

    private void waiting(Context ctx) {
        String kind = ctx.queryParam("kind");
        int from = Parameters.queryNumber(ctx, "from", 0, Integer.MAX_VALUE);
        var page = home.home().waiting(SignedIn.caller(ctx), kind, from);
        Responses.json(
                ctx,
                200,
                page.orElseThrow(
                        () -> Problem.of(ProblemType.MALFORMED_HEADER, "Nothing waits of a kind '" + kind + "'.")
                                .fix("Send a kind that the start page tells of, such as kind=approve.")
                                .exception()));
    }

    private void events(Context ctx) {
        int before = Parameters.queryNumber(ctx, "before", 0, HIGHEST_EVENT);
        Responses.json(ctx, 200, home.happened().run(SignedIn.caller(ctx), before));
    }
}
