package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import uk.safersheets.api.compare.ComparisonJson;
import uk.safersheets.api.compare.StoryJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.compare.ReadHistory;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.compare.CellKey;
import uk.safersheets.excel.report.ComparisonReport;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** What changed between versions, and what a cell has been, over HTTP. */
public final class HistoryRoutes {
    private final ReadBooks readBooks;
    private final AccessControl access;
    private final ReadHistory readHistory;
    private final AnsweredFindings answeredFindings;
    private final Upload upload;

    public HistoryRoutes(
            ReadBooks readBooks,
            AccessControl access,
            ReadHistory readHistory,
            AnsweredFindings answeredFindings,
            Upload upload) {
        this.readBooks = readBooks;
        this.access = access;
        this.readHistory = readHistory;
        this.answeredFindings = answeredFindings;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(compareRoute(), againstRoute(), storyRoute());
    }

    private Route compareRoute() {
        return Route.get("/api/books/{book}/compare", "What changed between two versions")
                .query("from", "The older version; the one before the newer when left out")
                .query("to", "The newer version; the newest when left out")
                .query("format", "xlsx for the changes as a workbook")
                .answers(
                        200,
                        "What was entered, which formulas were altered, what follows",
                        Route.Content.json(ComparisonJson.class))
                .answers(200, "The same as a workbook", Route.Content.xlsx())
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::compare);
    }

    private Route againstRoute() {
        return Route.post("/api/books/{book}/versions/{number}/compare", "What a workbook has otherwise than a version")
                .takes(Route.Content.xlsx())
                .answers(
                        200,
                        "The version is the older, what was sent the newer",
                        Route.Content.json(ComparisonJson.class))
                .refuses(
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::against);
    }

    private Route storyRoute() {
        return Route.get("/api/books/{book}/cells", "Every value a cell has had, in this book and those before it")
                .query("table", "The table's name; left out for a named cell")
                .query("key", "The row's key, as any version has it; left out for a named cell")
                .query("column", "The heading, or the name of a named cell")
                .answers(200, "Its story, oldest first", Route.Content.json(StoryJson.class))
                .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_CELL)
                .handledBy(this::story);
    }

    private void compare(Context ctx) {
        String id = ctx.pathParam("book");
        var sight = access.sight(SignedIn.caller(ctx));
        var book = sight.book(id).orElseThrow(() -> Missing.book(id));
        int to = Parameters.queryNumber(ctx, "to", Math.max(book.versions(), 1), Integer.MAX_VALUE);
        int from = Parameters.queryNumber(ctx, "from", before(sight, id, to), Integer.MAX_VALUE);
        require(sight, book, from);
        require(sight, book, to);
        var compared = readHistory.compare(id, from, to);
        if (Parameters.asksFor(ctx, "format", "xlsx")) {
            String title = "Versions " + from + " and " + to;
            Responses.workbook(
                    ctx,
                    ComparisonReport.write(compared.comparison(), compared.contract(), title),
                    id + ".v" + from + "-v" + to + ".xlsx");
        } else {
            Responses.json(ctx, 200, ComparisonJson.of(compared.comparison(), compared.contract()));
        }
    }

    private void against(Context ctx) {
        var version = RequestedBook.version(readBooks, ctx);
        var sent = new NamedFile("your workbook", upload.workbook(ctx));
        var compared = readHistory.compare(version.book(), version.number(), sent);
        Responses.json(ctx, 200, ComparisonJson.of(compared.comparison(), compared.contract()));
    }

    /** The version before one, or else the first: 1 where there is none. */
    private static int before(Sight sight, String book, int to) {
        return sight.versions(book, to, 1).stream()
                .map(Version::number)
                .findFirst()
                .orElseGet(() -> sight.version(book, to).isPresent() ? to : 1);
    }

    private static void require(Sight sight, BookSummary book, int number) {
        if (sight.version(book.book().id(), number).isEmpty()) {
            throw RequestedBook.noSuchVersion(book, number);
        }
    }

    private void story(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book")).book();
        var sight = access.sight(SignedIn.caller(ctx));
        var told = sight.isWhole(book.id())
                ? readHistory.story(book, spot(ctx), sight::book)
                : readHistory.story(book, spot(ctx), sight::book, oldestFirst(sight, book.id()));
        if (!told.isOfACell()) {
            throw Problem.of(ProblemType.NO_SUCH_CELL, "No version of this book has the cell " + spot(ctx) + ".")
                    .fix("Name its table, the key of its row and its column as a version has them.")
                    .exception();
        }
        var leftOut = told.leftOut().stream()
                .map(version -> new StoryJson.LeftOut(version.book(), version.number(), version.why()))
                .toList();
        var contract = Objects.requireNonNull(told.contract(), "contract");
        var said = answeredFindings.saidAlong(told.story().chapters());
        Responses.json(ctx, 200, StoryJson.of(told.story(), contract, said, leftOut));
    }

    private static List<Version> oldestFirst(Sight sight, String book) {
        var versions = new ArrayList<>(sight.versions(book, Integer.MAX_VALUE, Integer.MAX_VALUE));
        Collections.reverse(versions);
        return versions;
    }

    private static CellKey spot(Context ctx) {
        String table = ctx.queryParam("table");
        String key = ctx.queryParam("key");
        String column = ctx.queryParam("column");
        if (column == null || column.isBlank() || (table == null) != (key == null)) {
            throw Problem.of(ProblemType.MALFORMED_HEADER, "You did not say which cell.")
                    .fix("Send table, key and column, or column alone for a named cell.")
                    .exception();
        }
        return new CellKey(table, key, column);
    }
}
