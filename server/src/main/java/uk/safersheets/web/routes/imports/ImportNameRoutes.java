package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.imports.ImportNameJson;
import uk.safersheets.api.imports.NewImportNameJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.imports.SayNames;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.names.NameKind;
import uk.safersheets.store.imports.NameMeant;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;

/** What names in imported files mean, over HTTP. */
public final class ImportNameRoutes {
    private static final String NAMES = "/api/imports/names";
    private static final Operation NAMING = AccessControl.table().require("POST " + NAMES);

    private final SayNames names;
    private final AccessControl access;
    private final Upload upload;
    private final RequestedImport requested;

    public ImportNameRoutes(ImportModule imports, AccessControl access, Upload upload) {
        this.names = imports.names();
        this.access = access;
        this.upload = upload;
        this.requested = new RequestedImport(imports, access);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(NAMES, "What a partnership said that names in its files mean")
                        .query("partnership", "Whose; must be there")
                        .answers(200, "All that was said, oldest first", Route.Content.json(ImportNameJson.All.class))
                        .refuses(ProblemType.UNUSABLE_IMPORT)
                        .handledBy(this::list),
                Route.post(NAMES, "Say what a name in files of one kind means from a day on; the next import heeds it")
                        .header("Submitted-By", "Who asks, until people sign in; percent-encoded UTF-8")
                        .takes(Route.Content.json(NewImportNameJson.class))
                        .answers(201, "It is remembered", Route.Content.json(ImportNameJson.class))
                        .refuses(ProblemType.MALFORMED_JSON, ProblemType.UNSUPPORTED_TYPE, ProblemType.TOO_LARGE)
                        .handledBy(this::say));
    }

    private void list(Context ctx) {
        String partnership = Objects.requireNonNullElse(ctx.queryParam("partnership"), "");
        if (partnership.isBlank()) {
            throw Problem.of(ProblemType.UNUSABLE_IMPORT, "You did not say whose names you want.")
                    .fix("Send, for example, ?partnership=Charnwood.")
                    .exception();
        }
        var all = requested.isSeen(ctx, partnership) ? names.of(partnership) : List.<NameMeant>of();
        Responses.json(
                ctx,
                200,
                new ImportNameJson.All(all.stream().map(ImportNameJson::of).toList()));
    }

    private void say(Context ctx) {
        var asked = Json.read(upload.json(ctx), NewImportNameJson.class).complete();
        AccessGate.requireBook(access, ctx, NAMING, RequestedImport.of(asked.partnership()));
        var said = names.say(
                asked.partnership(),
                ImportKind.of(asked.kind()).orElseThrow(),
                NameKind.TYPE.word().equals(asked.what()) ? NameKind.TYPE : NameKind.AREA,
                asked.name(),
                Objects.requireNonNullElse(asked.means(), ""),
                asked.day(),
                Parameters.person(ctx));
        Responses.json(ctx, 201, ImportNameJson.of(said));
    }
}
