package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.imports.ImportProgressJson;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.imports.ImportTold;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.store.imports.StoredImport;
import uk.safersheets.web.http.EventStreams;
import uk.safersheets.web.http.EventStreams.Event;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** How far an import is, told as it goes on. */
public final class ImportProgressRoutes {
    private static final Event GONE = new Event(
            ImportState.FAILED.word(),
            new ImportProgressJson(
                    ImportState.FAILED.word(),
                    0,
                    "",
                    0,
                    0,
                    0,
                    null,
                    "Nobody remembers this import: send the files again."),
            true);

    private final ImportModule imports;
    private final RequestedImport requested;
    private final EventStreams streams;

    public ImportProgressRoutes(ImportModule imports, AccessControl access, EventStreams streams) {
        this.imports = imports;
        this.requested = new RequestedImport(imports, access);
        this.streams = streams;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                        "/api/imports/{id}/progress",
                        "How far an import is, as server-sent events: progress, and at the end done, failed or cancelled")
                .answers(200, "Events until it has ended", Route.Content.events(ImportProgressJson.class))
                .refuses(ProblemType.NO_SUCH_IMPORT)
                .handledBy(this::tell));
    }

    private void tell(Context ctx) {
        String id = ctx.pathParam("id");
        requested.require(ctx);
        streams.answer(ctx, () -> event(id));
    }

    /** Another node may keep it, or forget it, at any moment. */
    private Event event(String id) {
        var goesOn = imports.jobs().find(id).map(ImportProgressRoutes::event);
        return goesOn.or(() ->
                        imports.kept().find(id).map(kept -> new Event(ImportState.DONE.word(), done(kept), true)))
                .orElse(GONE);
    }

    private static Event event(ImportTold job) {
        var standing = job.standing();
        var state = standing.state();
        var kept = standing.kept();
        var told = new ImportProgressJson(
                state.word(),
                state == ImportState.WAITING ? job.before() : 0,
                standing.file(),
                standing.done(),
                standing.of(),
                standing.rows(),
                kept == null ? null : kept.number(),
                standing.problem());
        return new Event(state.isOver() ? state.word() : "progress", told, state.isOver());
    }

    private static ImportProgressJson done(StoredImport kept) {
        return new ImportProgressJson(ImportState.DONE.word(), 0, "", 0, 0, 0, kept.number(), null);
    }
}
