package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.imports.ImportSummaryJson;
import uk.safersheets.api.imports.KeptImportJson;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.store.imports.StoredImport;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.SentFiles;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;

/** Imports of public figures over HTTP. */
public final class ImportRoutes {
    private static final String ALL = "/api/imports";
    private static final String ONE = ALL + "/{id}";
    private static final Operation IMPORTING = AccessControl.table().require("POST " + ALL);
    private static final Operation STOPPING = AccessControl.table().require("DELETE " + ONE);
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int SECONDS_TO_WAIT = 60;

    private final ImportModule imports;
    private final AccessControl access;
    private final SentFiles files;
    private final RequestedImport requested;

    public ImportRoutes(ImportModule imports, AccessControl access, SentFiles files) {
        this.imports = imports;
        this.access = access;
        this.files = files;
        this.requested = new RequestedImport(imports, access);
    }

    /**
     * Files to import, as the parts of a form; {@code file} may be there several times.
     *
     * @param file as it was published
     * @param lookup which small area lies in which ward or beat
     */
    record ImportForm(byte[] file, byte @Nullable [] lookup) {}

    public List<Route> routes() {
        return List.of(makeRoute(), listRoute(), readRoute(), stopRoute());
    }

    private Route makeRoute() {
        return Route.post(
                        ALL,
                        "Import files that others publish: send them as the parts file of a form, or one as the body")
                .query("partnership", "Whose figures they become; must be there")
                .query("kind", "police-uk, home-office, population, area-lookup or family-group; must be there")
                .query("district", "Keep only this district, as the files name it; may be there several times")
                .query("column", "The heading of a lookup's column that names its areas")
                .query("asAt", "The day on which a list was drawn up, such as 2019-05-31")
                .query("byDistrict", "true to count small areas by district, whatever lookup was imported")
                .query(
                        "level",
                        "Of the Home Office's tables, what offences are counted by: group, subgroup, description or label")
                .query("backCast", "true to add up what an area was made of before its first day")
                .query("name", "Of a file that is the body, with its ending")
                .header("Submitted-By", "Who asks, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.form(ImportForm.class))
                .answers(
                        202,
                        "It is read now, or in its turn; Location says where",
                        Route.Content.json(KeptImportJson.class))
                .refuses(
                        ProblemType.MALFORMED_REQUEST,
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.TOO_LARGE,
                        ProblemType.TOO_SLOW,
                        ProblemType.UNUSABLE_IMPORT,
                        ProblemType.INFECTED_FILE,
                        ProblemType.UNSCANNED)
                .handledBy(this::make);
    }

    private Route listRoute() {
        return Route.get(ALL, "Imports, the newest first; those that go on before those that are kept")
                .query("partnership", "Only this one's")
                .query("before", "Only those that were kept before the one with this id")
                .query("limit", "At most so many of those that are kept; 100 at most")
                .answers(
                        200,
                        "The imports; Link names the next page while there are more",
                        Route.Content.json(ImportSummaryJson.All.class))
                .refuses(ProblemType.NO_SUCH_IMPORT, ProblemType.MALFORMED_HEADER)
                .handledBy(this::list);
    }

    private Route readRoute() {
        return Route.get(ONE, "One import: what its files hold, and what it replaces")
                .query("counts", "false to leave out the counts, of which there may be many")
                .answers(200, "The import", Route.Content.json(KeptImportJson.class))
                .refuses(ProblemType.NO_SUCH_IMPORT)
                .handledBy(this::read);
    }

    private Route stopRoute() {
        return Route.delete(ONE, "Stop an import; nothing of it is kept")
                .answers(204, "It stops")
                .refuses(ProblemType.NO_SUCH_IMPORT, ProblemType.IMPORT_ENDED)
                .handledBy(this::stop);
    }

    private void make(Context ctx) {
        var asked = AskedImport.of(ctx);
        AccessGate.requireBook(access, ctx, IMPORTING, RequestedImport.of(asked.partnership()));
        var taken = files.take(ctx, "file", asked.name());
        try {
            var order = asked.order(taken, Parameters.person(ctx));
            var job = imports.jobs().submit(order, taken::letGo).orElseThrow(ImportRoutes::busy);
            ctx.header("Location", ALL + "/" + job.id());
            Responses.json(
                    ctx,
                    202,
                    KeptImportJson.of(RequestedImport.summary(imports.jobs().told(job))));
        } catch (RuntimeException refused) {
            taken.letGo();
            throw refused;
        }
    }

    private static RuntimeException busy() {
        return Problem.of(ProblemType.BUSY, "Too many imports wait for their turn, or the service is being stopped.")
                .fix("Send it again in a while.")
                .retryAfter(SECONDS_TO_WAIT)
                .exception();
    }

    private void list(Context ctx) {
        int limit = Parameters.queryNumber(ctx, "limit", USUAL_PAGE, LARGEST_PAGE);
        var before = Optional.ofNullable(ctx.queryParam("before"));
        var partnership = Optional.ofNullable(ctx.queryParam("partnership"));
        long event = before.map(this::event).orElse(Long.MAX_VALUE);
        var all = new ArrayList<ImportSummaryJson>();
        if (before.isEmpty()) {
            imports.jobs().notKept().stream()
                    .filter(job -> isWanted(ctx, job.partnership(), partnership))
                    .map(RequestedImport::summary)
                    .forEach(all::add);
        }
        var kept = imports.kept().list(event, limit, whose -> isWanted(ctx, whose, partnership));
        kept.stream().map(ImportSummaryJson::of).forEach(all::add);
        if (kept.size() == limit) {
            String next = ALL + "?before=" + kept.get(limit - 1).id() + "&limit=" + limit;
            ctx.header("Link", "<" + next + ">; rel=\"next\"");
        }
        Responses.json(ctx, 200, new ImportSummaryJson.All(all));
    }

    private long event(String id) {
        return imports.kept().find(id).map(StoredImport::event).orElse(0L);
    }

    private boolean isWanted(Context ctx, String whose, Optional<String> only) {
        return only.filter(name -> !Slug.ofPartnership(name).equals(Slug.ofPartnership(whose)))
                        .isEmpty()
                && requested.isSeen(ctx, whose);
    }

    private void read(Context ctx) {
        var found = requested.require(ctx);
        boolean isWithCounts = !"false".equals(ctx.queryParam("counts"));
        var kept = found.kept();
        if (kept == null) {
            Responses.json(ctx, 200, KeptImportJson.of(RequestedImport.summary(Objects.requireNonNull(found.job()))));
            return;
        }
        var store = imports.kept();
        Responses.json(
                ctx,
                200,
                KeptImportJson.of(
                        kept,
                        isWithCounts ? store.counts(kept.event()) : List.of(),
                        store.totals(kept.event()),
                        store.memberships(kept.event())));
    }

    private void stop(Context ctx) {
        var found = requested.require(ctx);
        AccessGate.requireBook(access, ctx, STOPPING, RequestedImport.of(found.partnership()));
        var job = found.job();
        if (found.kept() != null || job == null || !imports.jobs().cancel(job.id())) {
            throw Problem.of(
                            ProblemType.IMPORT_ENDED,
                            found.kept() == null
                                    ? "This import has ended, and nothing of it was kept."
                                    : "Import " + found.kept().number()
                                            + " is kept, and what is kept is never deleted.")
                    .fix(
                            found.kept() == null
                                    ? "There is nothing to stop."
                                    : "Import the right file: the newest that has a period counts.")
                    .exception();
        }
        ctx.status(204);
    }
}
