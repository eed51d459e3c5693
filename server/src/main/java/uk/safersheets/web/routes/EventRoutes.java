package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.version.EventJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** The record of a book over HTTP. */
public final class EventRoutes {
    private final ReadBooks readBooks;

    public EventRoutes(ReadBooks readBooks) {
        this.readBooks = readBooks;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/books/{book}/events", "Everything that was done to a book, oldest first")
                .answers(200, "The record", Route.Content.list(EventJson.class))
                .refuses(ProblemType.NO_SUCH_BOOK)
                .handledBy(this::list));
    }

    private void list(Context ctx) {
        String book =
                RequestedBook.book(readBooks, ctx.pathParam("book")).book().id();
        Responses.json(
                ctx, 200, readBooks.events(book).stream().map(EventJson::of).toList());
    }
}
