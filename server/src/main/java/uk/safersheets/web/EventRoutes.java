package uk.safersheets.web;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.app.ReadBooks;
import uk.safersheets.json.EventJson;
import uk.safersheets.store.Event;

/** The record of a book over HTTP. */
final class EventRoutes {
    private final ReadBooks readBooks;

    EventRoutes(ReadBooks readBooks) {
        this.readBooks = readBooks;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/books/{book}/events", "Everything that was done to a book, oldest first")
                .answers(200, "The record", Route.Content.list(EventJson.class))
                .refuses(ProblemType.NO_SUCH_BOOK)
                .handledBy(this::list));
    }

    private void list(Context ctx) {
        String book =
                BookRoutes.require(readBooks, ctx.pathParam("book")).book().id();
        Answers.json(
                ctx, 200, readBooks.events(book).stream().map(EventRoutes::json).toList());
    }

    private static EventJson json(Event event) {
        var act = event.act();
        return new EventJson(
                event.number(),
                act.at(),
                act.who(),
                act.origin(),
                act.kind(),
                act.version(),
                act.detail(),
                event.hash());
    }
}
