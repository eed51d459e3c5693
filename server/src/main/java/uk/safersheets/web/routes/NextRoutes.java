package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.book.BookJson;
import uk.safersheets.api.book.PeriodJson;
import uk.safersheets.api.carryforward.NextJson;
import uk.safersheets.api.compare.CarriedJson;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.carryforward.RollForward;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.cell.Plural;
import uk.safersheets.contract.Offer;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.BookEtag;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.SignedIn;

/** Starting the next period, and moving to a newer template version, over HTTP. */
public final class NextRoutes {
    private static final Operation STARTING = AccessControl.table().require("POST /api/books/{book}/next");

    private final ReadBooks readBooks;
    private final AccessControl access;
    private final RollForward rollForward;
    private final SignOff signOff;
    private final Upload upload;

    public NextRoutes(
            ReadBooks readBooks, AccessControl access, RollForward rollForward, SignOff signOff, Upload upload) {
        this.readBooks = readBooks;
        this.access = access;
        this.rollForward = rollForward;
        this.signOff = signOff;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/books/{book}/next", "Start the next period's book from the version that counts")
                        .requiredHeader("If-Match", "The ETag that the book was shown with")
                        .header("Submitted-By", "Who starts it, until people sign in; percent-encoded UTF-8")
                        .takes(Route.Content.json(PeriodJson.class))
                        .answers(201, "The book and what was carried into it", Route.Content.json(NextJson.class))
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.NO_SUCH_BOOK,
                                ProblemType.NO_SUCH_VERSION,
                                ProblemType.ALREADY_STARTED,
                                ProblemType.DISPOSED,
                                ProblemType.STALE_BOOK,
                                ProblemType.PERIOD_REQUIRED,
                                ProblemType.COMPARISON_REQUIRED,
                                ProblemType.REFUSED_FILE,
                                ProblemType.VERSION_REQUIRED)
                        .handledBy(this::next),
                Route.get(
                                "/api/books/{book}/versions/{number}/moved",
                                "A version's entries in the newest version of its template")
                        .query("format", "json for the list of what moved and what needs a value")
                        .answers(200, "The workbook, to be completed and submitted", Route.Content.xlsx())
                        .answers(200, "What moved and what did not", Route.Content.json(CarriedJson.class))
                        .refuses(
                                ProblemType.MALFORMED_HEADER,
                                ProblemType.NO_SUCH_BOOK,
                                ProblemType.NO_SUCH_VERSION,
                                ProblemType.REFUSED_FILE)
                        .handledBy(this::moved));
    }

    private void next(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var wanted = upload.anyJson(ctx).map(json -> Json.read(json, PeriodJson.class));
        var shown = BookEtag.shown(ctx, book.book().id());
        int number = signOff.standing(book.book().id()).counting().orElse(book.versions());
        var from = readBooks.version(book.book().id(), number).orElseThrow(() -> RequestedBook.noSuchVersion(book, 1));
        String period = period(book, wanted.map(PeriodJson::period).orElse(null));
        var name = new OpenBook.Name(book.book().partnership(), book.book().template(), period);
        if (!name.isUsable()) {
            throw RequestedBook.unusable();
        }
        AccessGate.requireBook(access, ctx, STARTING, access.book(name));
        readBooks.book(name.id()).filter(there -> there.versions() > 0).ifPresent(NextRoutes::refuse);
        var comparison = comparison(from, wanted.map(PeriodJson::comparison).orElse(null));
        var started = rollForward.next(
                book.book(),
                shown,
                from,
                period,
                comparison,
                Parameters.person(ctx),
                access.sight(SignedIn.caller(ctx))::seesAllOf);
        started.result().fold(kept -> answer(ctx, started, kept), stale -> raced(name), SubmittedVersion::refused);
    }

    private Void answer(Context ctx, RollForward.Started started, SubmitResult.Kept kept) {
        var book = readBooks.book(kept.version().book()).orElseThrow();
        var standing = signOff.standing(kept.version().book());
        ctx.header("Location", "/api/books/" + kept.version().book());
        Responses.json(
                ctx,
                201,
                new NextJson(
                        BookJson.of(book, standing, Offer.words(started.moved().contract())),
                        VersionJson.of(kept.version(), standing),
                        carried(started.moved()),
                        started.explanations()));
        return null;
    }

    private Void raced(OpenBook.Name name) {
        refuse(readBooks.book(name.id()).orElseThrow());
        return null;
    }

    private NextPeriod.Comparison comparison(Version from, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return NextPeriod.Comparison.of(given.strip())
                    .orElseThrow(
                            () -> notCompared("You asked for '" + given + "', which is no period to compare with."));
        }
        return rollForward
                .comparison(from)
                .orElseThrow(
                        () -> notCompared("With which figures the new ones are to be compared cannot be told from the"
                                + " dates of version " + from.number() + "."));
    }

    private static ProblemException notCompared(String message) {
        return Problem.of(ProblemType.COMPARISON_REQUIRED, message)
                .fix("Choose the same months a year before (year-before), or the period that ended (period-before).")
                .exception();
    }

    private static String period(BookSummary book, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String before = book.book().period();
        return NextPeriod.nameAfter(before)
                .orElseThrow(() -> Problem.of(
                                ProblemType.PERIOD_REQUIRED, "What comes after '" + before + "' cannot be told.")
                        .fix("Name the next period, as its workbooks will.")
                        .exception());
    }

    private static void refuse(BookSummary there) {
        throw Problem.of(
                        ProblemType.ALREADY_STARTED,
                        "The book for " + there.book().period() + " is there already, with "
                                + Plural.of(there.versions(), "one version.", there.versions() + " versions."))
                .fix("Go on in '" + there.book().id() + "'.")
                .with("book", there.book().id())
                .exception();
    }

    private void moved(Context ctx) {
        var version = RequestedBook.version(readBooks, ctx);
        boolean asList = Parameters.asksFor(ctx, "format", "json");
        var moved = rollForward.toNewestTemplate(version);
        if (asList) {
            Responses.json(ctx, 200, carried(moved));
        } else {
            String name = version.book() + ".v" + version.number() + "-template-"
                    + moved.contract().version() + ".xlsx";
            Responses.workbook(ctx.header("Cache-Control", "no-store"), moved.workbook(), name);
        }
    }

    private static CarriedJson carried(RollForward.Moved moved) {
        return CarriedJson.of(moved.contract(), moved.carried(), moved.needed());
    }
}
