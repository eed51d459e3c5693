package uk.safersheets.web.routes.packs;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.packs.PackForm;
import uk.safersheets.app.packs.WritePack;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The one page of an agreed version, for the board or for scrutiny. */
public final class PackRoutes {
    private final AccessControl access;
    private final WritePack writePack;

    public PackRoutes(AccessControl access, WritePack writePack) {
        this.access = access;
        this.writePack = writePack;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                        "/api/books/{book}/versions/{number}/pack",
                        "An approved version on one page: the priorities for the board, or the period for scrutiny")
                .query("as", "docx for a Word document, pdf for an accessible PDF; docx when left out")
                .answers(200, "The document", Route.Content.docx())
                .answers(200, "The document as PDF", Route.Content.pdf())
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.NO_SUCH_PACK,
                        ProblemType.WRONG_STATE,
                        ProblemType.DISPOSED,
                        ProblemType.REFUSED_FILE,
                        ProblemType.TOO_MUCH_WORK)
                .handledBy(this::pack));
    }

    private void pack(Context ctx) {
        var form = form(ctx);
        var sight = access.sight(SignedIn.caller(ctx));
        var book = book(sight, ctx.pathParam("book"));
        int number = Parameters.number(ctx, "number");
        var version =
                sight.version(book.book().id(), number).orElseThrow(() -> Missing.version(book.versions(), number));
        var standing = sight.standing(book.book().id());
        requireAgreed(version, standing);
        var pack = writePack.run(book.book(), version, standing).orElseThrow(() -> none(version));
        String type = form == PackForm.PDF ? Route.Content.PDF : Route.Content.DOCX;
        Responses.file(ctx, form.write(pack), version.book() + ".v" + number + "-pack." + form.ending(), type);
    }

    private static PackForm form(Context ctx) {
        return PackForm.ofName(Objects.requireNonNullElse(ctx.queryParam("as"), "docx"))
                .orElseThrow(() -> Problem.of(
                                ProblemType.MALFORMED_HEADER, "'" + ctx.queryParam("as") + "' is no form of a pack.")
                        .fix("Send as=docx or as=pdf.")
                        .exception());
    }

    private static BookSummary book(Sight sight, String id) {
        return sight.book(id).orElseThrow(() -> Missing.book(id));
    }

    private static void requireAgreed(Version version, SignOffStatus standing) {
        if (!standing.isAgreed(version.number())) {
            throw Problem.of(
                            ProblemType.WRONG_STATE,
                            "Version " + version.number() + " is "
                                    + standing.state(version.number()).phrase()
                                    + ". A pack is made of approved versions only, so that nobody decides on a draft.")
                    .fix("Have it approved first.")
                    .exception();
        }
    }

    private static ProblemException none(Version version) {
        return Problem.of(
                        ProblemType.NO_SUCH_PACK,
                        "Version " + version.number()
                                + " has neither a ranking nor counts of two periods, by what its template says its tables"
                                + " are for.")
                .fix("Packs are made of risk matrices and of tables of changes.")
                .exception();
    }
}
