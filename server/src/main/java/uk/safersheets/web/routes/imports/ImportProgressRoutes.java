package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.api.imports.ImportProgressJson;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.imports.ImportJob;
import uk.safersheets.app.imports.ImportJobs;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.store.imports.StoredImport;
import uk.safersheets.web.http.EventStreams;
import uk.safersheets.web.http.EventStreams.Event;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** How far an import is, told as it goes on. */
public final class ImportProgressRoutes {
    private final ImportJobs jobs;
    private final RequestedImport requested;
    private final EventStreams streams;

    public ImportProgressRoutes(ImportModule imports, AccessControl access, EventStreams streams) {
        this.jobs = imports.jobs();
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
        var found = requested.require(ctx);
        var job = found.job();
        var kept = found.kept();
        if (kept != null) {
            var told = new Event(ImportState.DONE.word(), done(kept), true);
            streams.answer(ctx, () -> told);
        } else {
            var goesOn = Objects.requireNonNull(job, "job");
            streams.answer(ctx, () -> event(goesOn));
        }
    }

    private Event event(ImportJob job) {
        var standing = job.standing();
        var state = standing.state();
        var kept = standing.kept();
        var told = new ImportProgressJson(
                state.word(),
                state == ImportState.WAITING ? jobs.before(job) : 0,
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
