package uk.safersheets.web.routes.content;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import uk.safersheets.api.content.ContentJson;
import uk.safersheets.api.content.ContentPage;
import uk.safersheets.api.content.PeriodComparisonJson;
import uk.safersheets.api.content.SeriesJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.content.ReadSeries;
import uk.safersheets.charts.PeriodComparison;
import uk.safersheets.charts.PeriodSeries;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** What versions hold, over HTTP: read without Excel, and one period beside another. */
public final class ContentRoutes {
    private static final int ROWS = 200;
    private static final int MOST_ROWS = 1000;
    private static final int LAST_ROW = 1_048_576;

    private final AccessControl access;
    private final ReadContent contents;

    public ContentRoutes(AccessControl access, ReadContent contents) {
        this.access = access;
        this.contents = contents;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/books/{book}/versions/{number}/content", "What a version holds, to read without Excel")
                        .query("table", "One table alone, by its name; all of it when left out")
                        .query("from", "The first row of each table that is told, counted from 1")
                        .query("rows", "At most so many rows of a table: " + ROWS + " when left out")
                        .answers(200, "Tables, named cells, charts", Route.Content.json(ContentJson.class))
                        .refuses(
                                ProblemType.MALFORMED_HEADER,
                                ProblemType.NO_SUCH_BOOK,
                                ProblemType.NO_SUCH_VERSION,
                                ProblemType.DISPOSED,
                                ProblemType.REFUSED_FILE,
                                ProblemType.TOO_MUCH_WORK)
                        .handledBy(this::content),
                Route.get("/api/books/{book}/series", "A partnership's periods of one template, and what they show")
                        .query("drafts", "true for the newest version where none is approved")
                        .answers(200, "The periods, oldest first", Route.Content.json(SeriesJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_BOOK, ProblemType.TOO_MUCH_WORK)
                        .handledBy(this::series),
                Route.get("/api/books/{book}/compare-period", "One period beside another of the same template")
                        .query("with", "The id of the book it is held against")
                        .answers(
                                200,
                                "Figures of both, difference, verdict",
                                Route.Content.json(PeriodComparisonJson.class))
                        .refuses(
                                ProblemType.MALFORMED_HEADER,
                                ProblemType.NO_SUCH_BOOK,
                                ProblemType.NO_SUCH_VERSION,
                                ProblemType.DISPOSED,
                                ProblemType.WRONG_WORKBOOK,
                                ProblemType.WRONG_FRAME,
                                ProblemType.REFUSED_FILE,
                                ProblemType.TOO_MUCH_WORK)
                        .handledBy(this::comparePeriod));
    }

    private void content(Context ctx) {
        var sight = access.sight(SignedIn.caller(ctx));
        var book = book(sight, ctx.pathParam("book"));
        int number = Parameters.number(ctx, "number");
        var version =
                sight.version(book.book().id(), number).orElseThrow(() -> Missing.version(book.versions(), number));
        var page = new ContentPage(
                ctx.queryParam("table"),
                Parameters.queryNumber(ctx, "from", 1, LAST_ROW) - 1,
                Parameters.queryNumber(ctx, "rows", ROWS, MOST_ROWS));
        var content = contents.of(version);
        String id = book.book().id();
        Responses.json(
                ctx,
                200,
                content.workedOut()
                        .map(read ->
                                ContentJson.of(id, number, content.prepared().orElseThrow(), read, page))
                        .orElseGet(
                                () -> ContentJson.plain(id, number, content.submission(), content.obstacles(), page)));
    }

    private void series(Context ctx) {
        var sight = access.sight(SignedIn.caller(ctx));
        var book = book(sight, ctx.pathParam("book"));
        var series = new ReadSeries(contents).of(sight, book.book(), Parameters.flag(ctx, "drafts"));
        var points = series.entries().stream().map(ReadSeries.Entry::point).toList();
        Responses.json(
                ctx,
                200,
                new SeriesJson(
                        series.entries().stream().map(ContentRoutes::period).toList(),
                        PeriodSeries.of(points),
                        series.left()));
    }

    private static SeriesJson.Period period(ReadSeries.Entry entry) {
        return new SeriesJson.Period(
                entry.point().name(),
                Optional.ofNullable(entry.bookOrNull()).map(Book::id).orElse(null),
                Optional.ofNullable(entry.versionOrNull()).map(Version::number).orElse(null),
                entry.standing());
    }

    private void comparePeriod(Context ctx) {
        var sight = access.sight(SignedIn.caller(ctx));
        var now = book(sight, ctx.pathParam("book"));
        String with = Optional.ofNullable(ctx.queryParam("with"))
                .orElseThrow(() -> Problem.of(ProblemType.MALFORMED_HEADER, "with does not say which book.")
                        .fix("Give the id of a book of the same template, as in ?with=ID.")
                        .exception());
        var before = book(sight, with);
        if (!now.book().template().equals(before.book().template())) {
            throw Problem.of(ProblemType.WRONG_WORKBOOK, "The two books are of different templates.")
                    .fix("Choose two books of one template.")
                    .exception();
        }
        var counting = side(sight, now);
        var earlier = side(sight, before);
        Responses.json(
                ctx,
                200,
                PeriodComparisonJson.of(
                        json(sight, before, earlier),
                        json(sight, now, counting),
                        PeriodComparison.of(workedOut(earlier), workedOut(counting))));
    }

    /** The version that counts or, while none does, the newest. */
    private static Version side(Sight sight, BookSummary book) {
        int number = sight.standing(book.book().id()).counting().orElse(book.versions());
        return sight.version(book.book().id(), number)
                .orElseThrow(() -> Missing.version(book.versions(), Math.max(1, number)));
    }

    private WorkedOut workedOut(Version version) {
        var content = contents.of(version);
        return content.workedOut()
                .orElseThrow(() -> Problem.of(
                                ProblemType.WRONG_FRAME,
                                version.book() + " cannot be compared. " + String.join(" ", content.obstacles()))
                        .fix("Submit a version that is as its template has it.")
                        .exception());
    }

    private static PeriodComparisonJson.Side json(Sight sight, BookSummary summary, Version version) {
        var book = summary.book();
        return new PeriodComparisonJson.Side(
                book.id(),
                book.partnership(),
                book.period(),
                version.number(),
                sight.standing(book.id()).state(version.number()).phrase());
    }

    private static BookSummary book(Sight sight, String id) {
        return sight.book(id).orElseThrow(() -> Missing.book(id));
    }
}
