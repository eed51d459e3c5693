package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.check.CheckJson;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.runtime.SignOffModule;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.BookEtag;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** Versions over HTTP. */
public final class VersionRoutes {
    private static final int PAGE = 100;
    private static final int LONGEST_PAGE = 1000;
    private static final String ONE = "/api/books/{book}/versions/{number}";

    private final SubmitVersion keepVersion;
    private final ReadBooks readBooks;
    private final AccessControl access;
    private final AnsweredFindings answeredFindings;
    private final SignOff signOff;
    private final Upload upload;
    private final MergeRoutes merges;

    public VersionRoutes(
            SubmitVersion keepVersion,
            ReadBooks readBooks,
            AccessControl access,
            SignOffModule signOff,
            Upload upload,
            MergeRoutes merges) {
        this.keepVersion = keepVersion;
        this.readBooks = readBooks;
        this.access = access;
        this.answeredFindings = signOff.findings();
        this.signOff = signOff.signOff();
        this.upload = upload;
        this.merges = merges;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/books/{book}/versions", "A book's versions, newest first")
                        .query("before", "Only versions with a lower number")
                        .query("limit", "At most so many: " + PAGE + " when left out, " + LONGEST_PAGE + " at most")
                        .answers(
                                200,
                                "The versions; Link names the next page while there are more",
                                Route.Content.list(VersionJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_BOOK)
                        .handledBy(this::list),
                keepRoute(),
                Route.get(ONE, "One version")
                        .answers(
                                200,
                                "The version; ETag changes with whatever it shows",
                                Route.Content.json(VersionJson.class))
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_VERSION)
                        .handledBy(this::one),
                Route.get(ONE + "/workbook", "A version's workbook, byte for byte as it was submitted")
                        .answers(200, "The workbook; ETag is the version's number", Route.Content.xlsx())
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_VERSION)
                        .handledBy(this::workbook),
                Route.get(ONE + "/findings", "What the check found when a version was kept")
                        .answers(200, "What the check came to", Route.Content.json(CheckJson.class))
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_VERSION)
                        .handledBy(this::findings));
    }

    private Route keepRoute() {
        return Route.post("/api/books/{book}/versions", "Keep a workbook as the book's next version")
                .requiredHeader("If-Match", "The version the work started from, in quotes; \"0\" for the first")
                .header(
                        "Idempotency-Key",
                        "A name for this request: sent again with the same key it gives the same answer and no second"
                                + " version. Recommended; left out, a lost answer cannot be told from a lost request")
                .header("Submission-Note", "What to say about it; percent-encoded UTF-8, at most 1,000 characters")
                .header("Submitted-By", "Who submits, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.xlsx())
                .answers(201, "The new version; ETag is its own", Route.Content.json(VersionJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.STALE_VERSION,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.SAME_VERSION,
                        ProblemType.WRONG_WORKBOOK,
                        ProblemType.KEY_REUSED,
                        ProblemType.LOCKED,
                        ProblemType.REFUSED_FILE,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::keep);
    }

    private void keep(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book")).book();
        int base = Parameters.base(ctx);
        String key = Parameters.idempotencyKey(ctx);
        String note = Parameters.note(ctx);
        var person = Parameters.person(ctx);
        var submitted = new SubmitVersion.Submitted(base, upload.workbook(ctx), key, note, person);
        keepVersion
                .run(book, submitted)
                .fold(
                        kept -> SubmittedVersion.kept(ctx, kept, signOff),
                        stale -> stale(book, submitted, stale),
                        SubmittedVersion::refused);
    }

    private Void stale(Book book, SubmitVersion.Submitted submitted, SubmitResult.Stale stale) {
        throw merges.stale(book, submitted, stale);
    }

    private void list(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book")).book().id();
        int before = Parameters.queryNumber(ctx, "before", Integer.MAX_VALUE, Integer.MAX_VALUE);
        int limit = Parameters.queryNumber(ctx, "limit", PAGE, LONGEST_PAGE);
        var sight = access.sight(SignedIn.caller(ctx));
        var versions = sight.versions(book, before, limit);
        if (versions.size() == limit && versions.get(limit - 1).number() > 1) {
            String next = ctx.path() + "?before=" + versions.get(limit - 1).number() + "&limit=" + limit;
            ctx.header("Link", "<" + next + ">; rel=\"next\"");
        }
        var standing = sight.standing(book);
        Responses.json(
                ctx,
                200,
                versions.stream()
                        .map(version -> VersionJson.of(version, standing))
                        .toList());
    }

    private void one(Context ctx) {
        String id = ctx.pathParam("book");
        var sight = access.sight(SignedIn.caller(ctx));
        var book = sight.book(id).orElseThrow(() -> Missing.book(id));
        var version = RequestedBook.version(readBooks, ctx);
        if (!Responses.isKnown(ctx, BookEtag.of(version.number(), book.event()))) {
            Responses.json(ctx, 200, VersionJson.of(version, sight.standing(id)));
        }
    }

    private void workbook(Context ctx) {
        var version = version(ctx);
        if (!Responses.isKnown(ctx, Integer.toString(version.number()))) {
            byte[] bytes = readBooks.workbook(version.book(), version.number()).orElseThrow();
            ctx.header("Repr-Digest", Responses.digest(version.sha256()));
            Responses.workbook(ctx, bytes, version.book() + ".v" + version.number() + ".xlsx");
        }
    }

    private void findings(Context ctx) {
        Responses.json(ctx, 200, answeredFindings.json(version(ctx), access.sight(SignedIn.caller(ctx))::reads));
    }

    private Version version(Context ctx) {
        return RequestedBook.version(readBooks, ctx);
    }
}
