package uk.safersheets.web.routes.home;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.api.search.SearchJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.search.FoundBook;
import uk.safersheets.app.search.SearchBooks;
import uk.safersheets.app.search.SearchResult;
import uk.safersheets.app.search.SearchWords;
import uk.safersheets.signoff.State;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.security.SignedIn;

/** The search over HTTP. */
public final class SearchRoutes {
    private final SearchBooks search;
    private final AccessControl access;

    public SearchRoutes(SearchBooks search, AccessControl access) {
        this.search = search;
        this.access = access;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/search", "Find books by words, in their workbooks too")
                .query("q", "The words, all of which a book must have; each is found at the start of a word")
                .answers(200, "What was found, and what could not be looked at", Route.Content.json(SearchJson.class))
                .handledBy(this::search));
    }

    private void search(Context ctx) {
        String asked = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        Responses.json(ctx, 200, json(search.run(access.sight(SignedIn.caller(ctx)), asked)));
    }

    private static SearchJson json(SearchResult result) {
        var words = result.words();
        return new SearchJson(
                words.words(),
                words.leftOut(),
                result.total(),
                result.areMore(),
                result.books().stream().map(book -> json(book, words)).toList(),
                new SearchJson.IndexJson(
                        result.versions(),
                        result.notIndexed(),
                        result.partly().stream().map(SearchJson.PartlyJson::of).toList()));
    }

    private static SearchJson.FoundJson json(FoundBook found, SearchWords words) {
        var book = found.book().book();
        return new SearchJson.FoundJson(
                book.id(),
                book.partnership(),
                book.template(),
                found.templateTitle(),
                book.period(),
                found.book().versions() == 0 ? null : found.book().versions(),
                found.state().map(State::word).orElse(null),
                found.cells().stream()
                        .map(cell -> SearchJson.CellJson.of(cell, words.around(cell.words())))
                        .toList(),
                found.said().stream()
                        .map(event -> SearchJson.SaidJson.of(
                                event, words.around(event.act().spoken())))
                        .toList(),
                found.more());
    }
}
