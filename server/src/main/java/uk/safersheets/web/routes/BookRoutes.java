package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.book.BookCountsJson;
import uk.safersheets.api.book.BookJson;
import uk.safersheets.api.book.NewBookJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.shelf.BookList;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.web.http.BookEtag;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.SignedIn;

/** Books over HTTP. */
public final class BookRoutes {
    private static final Operation OPENING = AccessControl.table().require("POST /api/books");

    private static final int MOST_AT_ONCE = 500;
    private static final List<String> NARROWING = List.of("partnership", "template", "state", "limit");

    private final OpenBook openBook;
    private final AccessControl access;
    private final TemplateRegistry templates;
    private final Upload upload;

    public BookRoutes(OpenBook openBook, AccessControl access, TemplateRegistry templates, Upload upload) {
        this.openBook = openBook;
        this.access = access;
        this.templates = templates;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/books", "Every book, with its newest version")
                        .query("partnership", "Only those of this partnership, however its name is written")
                        .query("template", "Only those of the template with this id")
                        .query("state", "Only those whose newest version is in this state; none for those without any")
                        .query("after", "Only those whose ids come after this one")
                        .query("limit", "At most so many, from 1 to 500; all when left out")
                        .answers(
                                200,
                                "The books, by id; Total-Count says how many there are, and Link where the next are",
                                Route.Content.list(BookJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER)
                        .handledBy(this::list),
                Route.get("/api/book-counts", "How many books there are of what")
                        .answers(
                                200,
                                "By state, by partnership and by template",
                                Route.Content.json(BookCountsJson.class))
                        .handledBy(this::counts),
                Route.post("/api/books", "Open the book of a partnership, a template and a period")
                        .header("Submitted-By", "Who asks, until people sign in; percent-encoded UTF-8")
                        .takes(Route.Content.json(NewBookJson.class))
                        .answers(201, "A new book", Route.Content.json(BookJson.class))
                        .answers(200, "The book there already was", Route.Content.json(BookJson.class))
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.TOO_LARGE,
                                ProblemType.NO_SUCH_TEMPLATE,
                                ProblemType.UNUSABLE_BOOK)
                        .handledBy(this::open),
                Route.get("/api/books/{book}", "One book, with its newest version")
                        .answers(
                                200,
                                "The book; ETag changes with whatever it shows",
                                Route.Content.json(BookJson.class))
                        .refuses(ProblemType.NO_SUCH_BOOK)
                        .handledBy(this::one));
    }

    private void list(Context ctx) {
        boolean isPaged = ctx.queryParam("limit") != null;
        int most = isPaged ? Parameters.queryNumber(ctx, "limit", MOST_AT_ONCE, MOST_AT_ONCE) : Integer.MAX_VALUE - 1;
        var asked =
                new BookList.Asked(ctx.queryParam("partnership"), ctx.queryParam("template"), ctx.queryParam("state"));
        var page = books(ctx).page(asked, Objects.requireNonNullElse(ctx.queryParam("after"), ""), most);
        ctx.header("Total-Count", Integer.toString(page.all()));
        if (page.isMore()) {
            String last = page.books().get(page.books().size() - 1).id();
            ctx.header("Link", "<" + next(ctx, last) + ">; rel=\"next\"");
        }
        var offers = page.books().stream()
                .map(SeenBook::template)
                .distinct()
                .collect(Collectors.toMap(template -> template, templates::offers));
        Responses.json(
                ctx,
                200,
                page.books().stream()
                        .map(book -> BookJson.of(
                                book.summary(),
                                book.standing(),
                                Objects.requireNonNull(offers.get(book.template()), "offers")))
                        .toList());
    }

    /** The same request for those after a book. */
    private static String next(Context ctx, String last) {
        return Stream.concat(
                        NARROWING.stream()
                                .filter(name -> ctx.queryParam(name) != null)
                                .map(name -> parameter(name, ctx.queryParam(name))),
                        Stream.of(parameter("after", last)))
                .collect(Collectors.joining("&", "/api/books?", ""));
    }

    private static String parameter(String name, @Nullable String value) {
        return name + "=" + URLEncoder.encode(Objects.requireNonNullElse(value, ""), StandardCharsets.UTF_8);
    }

    private BookList books(Context ctx) {
        return new BookList(access.sight(SignedIn.caller(ctx)).shelves());
    }

    private void counts(Context ctx) {
        var books = books(ctx);
        Responses.json(ctx, 200, BookCountsJson.of(books.states(), books.partnerships(), books.templates()));
    }

    private void open(Context ctx) {
        var asked = Json.readNames(upload.json(ctx), NewBookJson.class).complete();
        var name = new OpenBook.Name(asked.partnership(), asked.template(), asked.period());
        if (!name.isUsable()) {
            throw RequestedBook.unusable();
        }
        AccessGate.requireBook(access, ctx, OPENING, access.book(name));
        if (!templates.isKnown(name.template())) {
            throw RequestedBook.noSuchTemplate(name.template());
        }
        var opened = openBook.run(name, Parameters.person(ctx));
        ctx.header("Location", "/api/books/" + opened.book().book().id());
        Responses.json(ctx, opened.isNew() ? 201 : 200, json(ctx, opened.book()));
    }

    private void one(Context ctx) {
        String id = ctx.pathParam("book");
        var book = access.sight(SignedIn.caller(ctx)).book(id).orElseThrow(() -> Missing.book(id));
        if (!Responses.isKnown(ctx, BookEtag.of(book.versions(), book.event()))) {
            Responses.json(ctx, 200, json(ctx, book));
        }
    }

    private BookJson json(Context ctx, BookSummary book) {
        var sight = access.sight(SignedIn.caller(ctx));
        return BookJson.of(
                book,
                sight.standing(book.book().id()),
                templates.offers(book.book().template()));
    }
}
