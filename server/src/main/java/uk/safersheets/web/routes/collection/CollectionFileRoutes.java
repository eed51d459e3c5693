package uk.safersheets.web.routes.collection;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.packs.PackForm;
import uk.safersheets.app.runtime.CollectionModule;
import uk.safersheets.collection.CollectionPack;
import uk.safersheets.excel.report.CollectionWorkbook;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.Exports;

/** What a collection holds, as one workbook or as the pack for a meeting. */
public final class CollectionFileRoutes {
    private final CollectionModule collections;
    private final RequestedCollection requested;

    public CollectionFileRoutes(CollectionModule collections, AccessControl access) {
        this.collections = collections;
        this.requested = new RequestedCollection(collections.read(), access);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/collections/{id}/workbook",
                                "Every row of every return that one may read, as one workbook with the partnership first")
                        .answers(200, "The workbook", Route.Content.xlsx())
                        .refuses(ProblemType.NO_SUCH_COLLECTION, ProblemType.TOO_MUCH_WORK)
                        .handledBy(this::workbook),
                Route.get("/api/collections/{id}/pack", "The returns in the order of the panel, for a meeting")
                        .query("as", "docx for a Word document, pdf for an accessible PDF; docx when left out")
                        .answers(200, "The document", Route.Content.docx())
                        .answers(200, "The document as PDF", Route.Content.pdf())
                        .refuses(
                                ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_COLLECTION, ProblemType.TOO_MUCH_WORK)
                        .handledBy(this::pack));
    }

    private void workbook(Context ctx) {
        var standing = found(ctx);
        var collected = collections.gather().run(standing, requested.sight(ctx));
        Responses.workbook(ctx, CollectionWorkbook.write(collected), name(standing) + ".xlsx");
    }

    private void pack(Context ctx) {
        var form = form(ctx);
        var standing = found(ctx);
        var pack = CollectionPack.of(collections.gather().run(standing, requested.sight(ctx)));
        String type = form == PackForm.PDF ? Route.Content.PDF : Route.Content.DOCX;
        Responses.file(ctx, form.write(pack), name(standing) + "-pack." + form.ending(), type);
    }

    private Standing found(Context ctx) {
        var standing = requested.require(ctx);
        Exports.belongsTo(
                ctx,
                requested.sight(ctx).resource(standing.terms(), standing.terms().body()));
        return standing;
    }

    private static PackForm form(Context ctx) {
        return PackForm.ofName(Objects.requireNonNullElse(ctx.queryParam("as"), "docx"))
                .orElseThrow(() -> Problem.of(
                                ProblemType.MALFORMED_HEADER, "'" + ctx.queryParam("as") + "' is no form of a pack.")
                        .fix("Send as=docx or as=pdf.")
                        .exception());
    }

    private static String name(Standing standing) {
        return "collection-" + standing.collection().number() + "-"
                + Slug.ofPeriod(standing.terms().period());
    }
}
