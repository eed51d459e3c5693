package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.api.Json;
import uk.safersheets.api.compare.DecisionsJson;
import uk.safersheets.api.scoring.SpreadJson;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.runtime.ScoringModule;
import uk.safersheets.app.scoring.AgreeResult;
import uk.safersheets.app.scoring.AgreeScores;
import uk.safersheets.app.scoring.CollectScores;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** Several agencies' scores side by side, and what they agree on, over HTTP. */
public final class SpreadRoutes {
    private static final String SPREAD = "/api/books/{book}/spread";

    private final ReadBooks readBooks;
    private final CollectScores collectScores;
    private final AgreeScores agreeScores;
    private final SignOff signOff;
    private final Upload upload;
    private final MergeRoutes merges;

    public SpreadRoutes(
            ReadBooks readBooks, ScoringModule scoring, SignOff signOff, Upload upload, MergeRoutes merges) {
        this.readBooks = readBooks;
        this.collectScores = scoring.collect();
        this.agreeScores = scoring.agree();
        this.signOff = signOff;
        this.upload = upload;
        this.merges = merges;
    }

    public List<Route> routes() {
        return List.of(spreadRoute(), agreeRoute());
    }

    private Route spreadRoute() {
        return Route.get(SPREAD, "The scores of a version side by side, where they differ")
                .query("base", "The version that was scored; the newest when left out")
                .query("agreed", "In its place: a version that was agreed, for the scores it was agreed from")
                .query("all", "true for every cell, not only those that differ")
                .answers(200, "Each agency's scores, lowest, highest, spread", Route.Content.json(SpreadJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::spread);
    }

    private Route agreeRoute() {
        return Route.post(SPREAD + "/agreement", "Agree on the scores cell by cell: the outcome is the next version")
                .requiredHeader("If-Match", "The version that was scored, in quotes")
                .header("Idempotency-Key", "A name for this request: sent again it gives the same answer")
                .header("Submission-Note", "What to say about it; percent-encoded UTF-8, at most 1,000 characters")
                .header("Submitted-By", "Who agrees for all, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(DecisionsJson.class))
                .answers(201, "The new version; ETag is its own", Route.Content.json(VersionJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.STALE_VERSION,
                        ProblemType.SCORED_AGAIN,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.SAME_VERSION,
                        ProblemType.KEY_REUSED,
                        ProblemType.CHOICES_MISSING,
                        ProblemType.NOTHING_SCORED,
                        ProblemType.REFUSED_FILE,
                        ProblemType.LOCKED,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::agree);
    }

    private void spread(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        boolean whole = Parameters.flag(ctx, "all");
        Parameters.requireNotBoth(ctx, "agreed", "base");
        boolean agreed = ctx.queryParam("agreed") != null;
        int number = Parameters.queryNumber(ctx, agreed ? "agreed" : "base", book.versions(), Integer.MAX_VALUE);
        var version = version(book, number);
        var collected = agreed ? collectScores.agreedIn(version) : collectScores.collect(version);
        Responses.json(
                ctx, 200, SpreadJson.of(collected.base().number(), collected.scorings(), collected.scores(), whole));
    }

    private void agree(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var base = version(book, Parameters.base(ctx));
        String key = Parameters.idempotencyKey(ctx);
        String note = Parameters.note(ctx);
        var person = Parameters.person(ctx);
        var decisions = Json.read(upload.json(ctx), DecisionsJson.class);
        var choices = new AgreeScores.Choices(decisions.read(), decisions.readOtherwise(), decisions.seen());
        agreeScores
                .run(book.book(), base, choices, key, note, person)
                .fold(settled -> settled(ctx, book.book(), settled), SpreadRoutes::refused);
    }

    private Void settled(Context ctx, Book book, AgreeResult.Settled settled) {
        return settled.result()
                .fold(
                        kept -> SubmittedVersion.kept(ctx, kept, signOff),
                        stale -> {
                            throw merges.stale(book, settled.submitted(), stale);
                        },
                        SubmittedVersion::refused);
    }

    private static Void refused(AgreeResult.Refused refused) {
        var type = switch (refused.reason()) {
            case OPEN, UNKNOWN -> ProblemType.CHOICES_MISSING;
            case NOTHING_SCORED -> ProblemType.NOTHING_SCORED;
            case SCORED_AGAIN -> ProblemType.SCORED_AGAIN;
        };
        throw Problem.of(type, Objects.requireNonNull(refused.message(), "message"))
                .fix(refused.fix())
                .with("open", refused.open())
                .exception();
    }

    private Version version(BookSummary book, int number) {
        return RequestedBook.version(readBooks, book, number);
    }
}
