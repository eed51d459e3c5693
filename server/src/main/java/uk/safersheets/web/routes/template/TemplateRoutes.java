package uk.safersheets.web.routes.template;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uk.safersheets.api.template.RegisteredTemplateJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.template.TemplateVersion;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.routes.RequestedBook;
import uk.safersheets.web.security.SignedIn;

/** Templates over HTTP. */
public final class TemplateRoutes {
    static final int HIGHEST_VERSION = 999_999_999;

    private final TemplateRegistry templates;
    private final AccessControl access;

    public TemplateRoutes(TemplateRegistry templates, AccessControl access) {
        this.templates = templates;
        this.access = access;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/templates", "Every template, in its newest version")
                        .query("all", "true for every version of each")
                        .answers(200, "The templates, by id", Route.Content.list(RegisteredTemplateJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER)
                        .handledBy(this::list),
                Route.get("/api/templates/{id}/workbook", "A template's workbook, to fill in")
                        .query("version", "Which version; the newest when left out")
                        .answers(200, "The workbook; ETag is its version", Route.Content.xlsx())
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_TEMPLATE)
                        .handledBy(this::workbook));
    }

    private void list(Context ctx) {
        var caller = SignedIn.caller(ctx);
        var versions = templates.all().stream()
                .filter(version -> access.knowsTemplate(caller, version.template()))
                .toList();
        var shown = Parameters.flag(ctx, "all") ? versions : newest(versions);
        Responses.json(ctx, 200, shown.stream().map(RegisteredTemplateJson::of).toList());
    }

    private void workbook(Context ctx) {
        String id = ctx.pathParam("id");
        int number = Parameters.queryNumber(ctx, "version", 0, HIGHEST_VERSION);
        var file = templates
                .file(id, number == 0 ? Optional.empty() : Optional.of(number))
                .orElseThrow(() -> RequestedBook.noSuchTemplate(number == 0 ? id : id + "', version '" + number));
        String version = Integer.toString(file.version().number());
        if (!Responses.isKnown(ctx, version)) {
            Responses.workbook(ctx, file.workbook(), id + ".xlsx");
        }
    }

    /** The last version of each that is not retired, or the last of all. */
    private static Collection<TemplateVersion> newest(List<TemplateVersion> versions) {
        var newest = new TreeMap<String, TemplateVersion>();
        for (var version : versions) {
            newest.merge(
                    version.template(), version, (older, newer) -> newer.retired() && !older.retired() ? older : newer);
        }
        return newest.values();
    }
}
