package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.api.imports.ImportSummaryJson;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.imports.ImportTold;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.StoredImport;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.security.SignedIn;

/** The imports that somebody may see; one of another partnership is answered as what is not there. */
final class RequestedImport {
    private static final Operation READING = AccessControl.table().require("GET /api/imports/{id}");

    private final ImportModule imports;
    private final AccessControl access;

    RequestedImport(ImportModule imports, AccessControl access) {
        this.imports = imports;
        this.access = access;
    }

    /**
     * One that is kept, or goes on, or ended not long ago.
     *
     * @param kept null until it is
     * @param job null where nobody remembers it
     */
    record Found(
            String partnership,
            @Nullable StoredImport kept,
            @Nullable ImportTold job) {}

    /** @throws uk.safersheets.web.problem.ProblemException when there is none that they may see */
    Found require(Context ctx) {
        String id = ctx.pathParam("id");
        return find(id).filter(found -> isSeen(ctx, found.partnership())).orElseThrow(() -> Missing.imported(id));
    }

    boolean isSeen(Context ctx, String partnership) {
        return access.decide(SignedIn.caller(ctx), READING, of(partnership)).isAllowed();
    }

    static Resource of(String partnership) {
        return Slug.ofPartnership(partnership).equals(Imports.COMMON)
                ? Resource.NONE
                : new Resource(partnership, null, null, null);
    }

    private Optional<Found> find(String id) {
        var job = imports.jobs().find(id);
        var kept = imports.kept().find(id);
        return kept.map(one -> new Found(one.partnership(), one, job.orElse(null)))
                .or(() -> job.map(one -> new Found(one.partnership(), null, one)));
    }

    /** One that is not kept. */
    static ImportSummaryJson summary(ImportTold job) {
        var state = job.standing().state();
        return new ImportSummaryJson(
                job.id(),
                (state == ImportState.DONE ? ImportState.READING : state).word(),
                null,
                job.asked(),
                job.by(),
                job.partnership(),
                job.kind().word(),
                "",
                "",
                job.files(),
                List.of(),
                0,
                0,
                0,
                job.standing().problem());
    }
}
