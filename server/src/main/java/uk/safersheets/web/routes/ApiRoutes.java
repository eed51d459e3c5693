package uk.safersheets.web.routes;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import uk.safersheets.api.Json;
import uk.safersheets.app.template.PackagedFiles;
import uk.safersheets.web.AddinPaths;
import uk.safersheets.web.http.KnownQuery;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.openapi.ApiPage;
import uk.safersheets.web.openapi.OpenApi;
import uk.safersheets.web.problem.ProblemPage;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.problem.Problems;
import uk.safersheets.web.security.AccessGate;

/** All the routes, and what describes them. */
public final class ApiRoutes {
    /** An identity provider sends what it likes besides. */
    private static final Set<String> OPEN = Set.of(AddinPaths.PROVIDER_CALLBACK);

    private final List<Route> routes;
    private final byte[] openApi;
    private final String page;

    public ApiRoutes(List<Route> routes) {
        this.routes = routes;
        this.openApi = Json.bytes(OpenApi.of(routes));
        this.page = ApiPage.of(routes);
    }

    /**
     * @param gate lets through who may
     * @param handling how a route is worked on then
     */
    public void register(RoutesConfig config, AccessGate gate, Function<Route, Handler> handling) {
        for (var route : routes) {
            var guarded = gate.guarding(route.method(), route.path(), handling.apply(KnownQuery.only(route, OPEN)));
            if (route.method().equals(HandlerType.GET)) {
                get(config, route.path(), guarded);
            } else {
                config.addHttpHandler(route.method(), route.path(), guarded);
            }
        }
        described(config, gate, "/api/openapi.json", ctx -> Responses.json(ctx, 200, openApi));
        described(
                config,
                gate,
                "/api",
                ctx -> ctx.header("Cache-Control", "no-cache").html(page));
        described(config, gate, "/api/page.css", ApiRoutes::styles);
        described(config, gate, "/problems/{kind}", ApiRoutes::kind);
    }

    private static void described(RoutesConfig config, AccessGate gate, String path, Handler handler) {
        get(config, path, gate.guarding(HandlerType.GET, path, handler));
    }

    /** HEAD answers as GET does, without the body. */
    private static void get(RoutesConfig config, String path, Handler handler) {
        config.get(path, handler);
        config.head(path, handler);
    }

    private static void kind(Context ctx) {
        var type = ProblemType.of(ctx.pathParam("kind"))
                .orElseThrow(() -> Problems.ofStatus(404).exception());
        ctx.header("Cache-Control", "no-cache").html(ProblemPage.of(type, ctx.path()));
    }

    private static void styles(Context ctx) {
        ctx.contentType("text/css; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(PackagedFiles.read("api/page.css").orElseThrow());
    }
}
