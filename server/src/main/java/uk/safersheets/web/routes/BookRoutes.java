package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.book.BookJson;
import uk.safersheets.api.book.NewBookJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
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
                        .answers(200, "The books, by id", Route.Content.list(BookJson.class))
                        .handledBy(this::list),
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
        var sight = access.sight(SignedIn.caller(ctx));
        var books = sight.books();
        var standings = sight.standings(books);
        var offers = books.stream()
                .map(book -> book.book().template())
                .distinct()
                .collect(Collectors.toMap(template -> template, templates::offers));
        Responses.json(
                ctx,
                200,
                books.stream()
                        .map(book -> BookJson.of(
                                book,
                                Objects.requireNonNull(standings.get(book.book().id()), "standing"),
                                Objects.requireNonNull(offers.get(book.book().template()), "offers")))
                        .toList());
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
