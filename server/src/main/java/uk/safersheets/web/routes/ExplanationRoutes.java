package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.Json;
import uk.safersheets.api.check.CheckJson;
import uk.safersheets.api.signoff.ExplanationsJson;
import uk.safersheets.api.signoff.NewWaiverJson;
import uk.safersheets.api.signoff.WaiverJson;
import uk.safersheets.api.signoff.WaiverRequestJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.runtime.SignOffModule;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.signoff.GiveWaivers;
import uk.safersheets.app.signoff.WaiverResult;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.signoff.Waiver;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.BookEtag;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** What people say of findings, and what they waive, over HTTP. */
public final class ExplanationRoutes {
    private final ReadBooks readBooks;
    private final AccessControl access;
    private final AnsweredFindings findings;
    private final GiveWaivers waivers;
    private final Upload upload;

    public ExplanationRoutes(ReadBooks readBooks, AccessControl access, SignOffModule signOff, Upload upload) {
        this.readBooks = readBooks;
        this.access = access;
        this.findings = signOff.findings();
        this.waivers = signOff.waivers();
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(explainRoute(), waiversRoute(), requestsRoute(), askRoute(), waiveRoute());
    }

    private Route explainRoute() {
        return Route.put("/api/books/{book}/explanations", "Explain queries; it holds while they say the same")
                .requiredHeader("If-Match", "The ETag that the book or the version was shown with")
                .header("Submitted-By", "Who explains, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(ExplanationsJson.class))
                .answers(
                        200,
                        "The version's findings, with every answer; ETag is the version's",
                        Route.Content.json(CheckJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.DISPOSED,
                        ProblemType.STALE_BOOK,
                        ProblemType.NOTHING_TO_EXPLAIN,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::explain);
    }

    private Route waiversRoute() {
        return Route.get("/api/books/{book}/waivers", "Every rule that was set aside, oldest first")
                .answers(200, "The waivers", Route.Content.list(WaiverJson.class))
                .refuses(ProblemType.NO_SUCH_BOOK)
                .handledBy(this::waivers);
    }

    private Route requestsRoute() {
        return Route.get(
                        "/api/books/{book}/waiver-requests",
                        "The waivers that were asked for, may still be given and were not, oldest first")
                .answers(200, "The requests", Route.Content.list(WaiverRequestJson.class))
                .refuses(ProblemType.NO_SUCH_BOOK)
                .handledBy(this::requests);
    }

    private Route askRoute() {
        return Route.post(
                        "/api/books/{book}/waiver-requests",
                        "Ask for a rule to be set aside until a day; somebody else gives the waiver")
                .requiredHeader("If-Match", "The ETag that the book or the version was shown with")
                .header("Submitted-By", "Who asks, where nobody signs in; percent-encoded UTF-8")
                .takes(Route.Content.json(NewWaiverJson.class))
                .answers(204, "It is recorded")
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.DISPOSED,
                        ProblemType.STALE_BOOK,
                        ProblemType.UNUSABLE_WAIVER,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::ask);
    }

    private Route waiveRoute() {
        return Route.post("/api/books/{book}/waivers", "Set a rule aside until a day; not by who asked for it")
                .requiredHeader("If-Match", "The ETag that the book or the version was shown with")
                .header("Submitted-By", "Who approves the waiver, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(NewWaiverJson.class))
                .answers(201, "The waiver", Route.Content.json(WaiverJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.DISPOSED,
                        ProblemType.STALE_BOOK,
                        ProblemType.UNUSABLE_WAIVER,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::waive);
    }

    private void explain(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var asked = Json.read(upload.json(ctx), ExplanationsJson.class);
        var shown = BookEtag.shown(ctx, book.book().id());
        var version = version(book, asked.version() == null ? book.versions() : asked.version());
        var unknown = findings.explain(version, shown, asked.requests(), Parameters.person(ctx));
        if (!unknown.isEmpty()) {
            var first = unknown.get(0);
            throw Problem.of(
                            ProblemType.NOTHING_TO_EXPLAIN,
                            "Version " + version.number() + " has no query " + first.rule() + " at " + first.place()
                                    + ".")
                    .fix("Name the query as its finding does, with ruleId, table, rowKey and column.")
                    .exception();
        }
        var now = RequestedBook.book(readBooks, version.book());
        ctx.header("ETag", '"' + BookEtag.of(version.number(), now.event()) + '"');
        Responses.json(ctx, 200, findings.json(version, access.sight(SignedIn.caller(ctx))::reads));
    }

    private void waivers(Context ctx) {
        String book =
                RequestedBook.book(readBooks, ctx.pathParam("book")).book().id();
        var sight = access.sight(SignedIn.caller(ctx));
        Responses.json(
                ctx,
                200,
                findings.waivers(book).stream()
                        .filter(waiver -> sight.version(book, waiver.version()).isPresent())
                        .map(waiver -> WaiverJson.of(waiver, findings.isInForce(waiver)))
                        .toList());
    }

    private void requests(Context ctx) {
        String book =
                RequestedBook.book(readBooks, ctx.pathParam("book")).book().id();
        var sight = access.sight(SignedIn.caller(ctx));
        Responses.json(
                ctx,
                200,
                findings.waiverRequests(book).stream()
                        .filter(request ->
                                sight.version(book, request.version()).isPresent())
                        .map(WaiverRequestJson::of)
                        .toList());
    }

    private void ask(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var version = version(book, book.versions());
        var asked = Json.read(upload.json(ctx), NewWaiverJson.class).waiver(version.book(), version.number(), "");
        waivers.ask(asked, BookEtag.shown(ctx, version.book()), Parameters.person(ctx))
                .map(WaiverResult.Faulty::new)
                .ifPresent(ExplanationRoutes::refuse);
        ctx.status(204);
    }

    private void waive(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var version = version(book, book.versions());
        var asked = Json.read(upload.json(ctx), NewWaiverJson.class);
        var shown = BookEtag.shown(ctx, version.book());
        var approver = Parameters.person(ctx);
        var waiver = asked.waiver(version.book(), version.number(), approver.name());
        var given = waivers.give(waiver, shown, approver).fold(WaiverResult.Given::waiver, ExplanationRoutes::refuse);
        Responses.json(ctx, 201, WaiverJson.of(given, true));
    }

    private static Waiver refuse(WaiverResult.Faulty faulty) {
        throw Problem.of(ProblemType.UNUSABLE_WAIVER, faulty.fault().message())
                .fix(faulty.fault().fix())
                .exception();
    }

    private Version version(BookSummary book, int number) {
        return RequestedBook.version(readBooks, book, number);
    }
}
