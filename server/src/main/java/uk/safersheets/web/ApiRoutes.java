package uk.safersheets.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import uk.safersheets.app.PackagedFiles;
import uk.safersheets.json.Json;

/** All the routes, and what describes them. */
final class ApiRoutes {
    private final List<Route> routes;
    private final byte[] openApi;
    private final String page;

    ApiRoutes(List<Route> routes) {
        this.routes = routes;
        this.openApi = Json.bytes(OpenApi.of(routes));
        this.page = ApiPage.of(routes);
    }

    void register(RoutesConfig config) {
        for (var route : routes) {
            config.addHttpHandler(route.method(), route.path(), route.handler());
            if (route.method().equals(HandlerType.GET)) {
                config.head(route.path(), route.handler());
            }
        }
        config.get("/api/openapi.json", ctx -> Answers.json(ctx, 200, openApi));
        config.get("/api", ctx -> ctx.header("Cache-Control", "no-cache").html(page));
        config.get("/api/page.css", ApiRoutes::styles);
        config.get("/problems/{kind}", ctx -> ctx.redirect("/api#problems"));
    }

    private static void styles(Context ctx) {
        ctx.contentType("text/css; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(PackagedFiles.read("api/page.css").orElseThrow());
    }
}
