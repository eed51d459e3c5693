package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import uk.safersheets.api.scoring.ScoringJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.scoring.CollectScores;
import uk.safersheets.app.scoring.ScoreResult;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.scoring.Scoring;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** What several agencies score of one version, over HTTP. */
public final class ScorerRoutes {
    private static final String SCORERS = "/api/books/{book}/scorers";

    private final ReadBooks readBooks;
    private final CollectScores collectScores;
    private final Upload upload;

    public ScorerRoutes(ReadBooks readBooks, CollectScores collectScores, Upload upload) {
        this.readBooks = readBooks;
        this.collectScores = collectScores;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                takeRoute(),
                Route.get(SCORERS, "Every agency's scores, oldest first")
                        .answers(200, "What was scored, and what of it stands", Route.Content.list(ScoringJson.class))
                        .refuses(ProblemType.NO_SUCH_BOOK)
                        .handledBy(this::list),
                Route.get(SCORERS + "/{scoring}/workbook", "An agency's workbook, byte for byte as it was sent")
                        .answers(200, "The workbook", Route.Content.xlsx())
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_SCORING)
                        .handledBy(this::workbook));
    }

    private Route takeRoute() {
        return Route.post(SCORERS, "Take in one agency's own scores of a version")
                .requiredHeader("If-Match", "The version that was scored, in quotes")
                .header("Scored-By-Agency", "Whose scores they are, such as Police; percent-encoded UTF-8")
                .query("agency", "The same, where a header cannot be sent")
                .header("Submitted-By", "Who sends them, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.xlsx())
                .answers(201, "They are kept, and stand for the agency", Route.Content.json(ScoringJson.class))
                .answers(200, "The same workbook stood there already", Route.Content.json(ScoringJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.WRONG_WORKBOOK,
                        ProblemType.REFUSED_FILE,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::take);
    }

    private void take(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var base = version(book, Parameters.base(ctx));
        String agency = Parameters.agency(ctx);
        var person = Parameters.person(ctx);
        collectScores
                .take(book.book(), base, agency, upload.workbook(ctx), person)
                .fold(taken -> taken(ctx, taken), SubmittedVersion::refused);
    }

    private static Void taken(Context ctx, ScoreResult.Taken taken) {
        Responses.json(ctx, taken.isNew() ? 201 : 200, ScoringJson.of(taken.scoring(), true));
        return null;
    }

    private void list(Context ctx) {
        String book =
                RequestedBook.book(readBooks, ctx.pathParam("book")).book().id();
        var all = collectScores.all(book);
        var standing = new HashSet<Scoring>();
        all.stream().map(Scoring::base).distinct().forEach(base -> standing.addAll(collectScores.standing(book, base)));
        Responses.json(
                ctx,
                200,
                all.stream()
                        .map(scoring -> ScoringJson.of(scoring, standing.contains(scoring)))
                        .toList());
    }

    private void workbook(Context ctx) {
        String book =
                RequestedBook.book(readBooks, ctx.pathParam("book")).book().id();
        var scoring = collectScores.all(book).stream()
                .filter(one -> Long.toString(one.number()).equals(ctx.pathParam("scoring")))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH_SCORING, "There are no such scores in this book.")
                        .fix("Choose from the list of its scorers.")
                        .exception());
        ctx.header("Repr-Digest", Responses.digest(scoring.sha256()));
        Responses.workbook(
                ctx,
                collectScores.workbook(scoring),
                book + ".v" + scoring.base() + "-scored-" + scoring.number() + ".xlsx");
    }

    private Version version(BookSummary book, int number) {
        return RequestedBook.version(readBooks, book, number);
    }
}
