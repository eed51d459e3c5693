package uk.safersheets.web.admission;

import java.util.Set;
import uk.safersheets.web.http.Route;

/** Which work a request is, by its route. */
enum Lane {
    /** Reads and small changes, which go on whatever else does. */
    SMALL,
    /** Whatever opens workbooks; admitted by its size. */
    WORK,
    /** What is large and only put aside, to be read later. */
    LARGE;

    private static final String IMPORTS = "/api/imports";

    private static final String MERGE = "/api/books/{book}/merges/{merge}";

    /** What opens workbooks or ledgers without being sent one. */
    private static final Set<String> OPEN_WORKBOOKS = Set.of(
            MERGE,
            MERGE + "/workbook",
            "/api/books/{book}/compare",
            "/api/books/{book}/cells",
            "/api/books/{book}/next",
            "/api/books/{book}/spread",
            "/api/books/{book}/spread/agreement",
            "/api/reconciliations/{id}",
            "/api/reconciliations/{id}/signature",
            "/api/reconciliations/{id}/decisions",
            "/api/reconciliations/{id}/workbook",
            "/api/reconciliations/{id}/monitoring-return",
            "/api/books/{book}/versions/{number}/monitoring-return",
            "/api/books/{book}/versions/{number}/pack");

    static Lane of(Route route) {
        if (route.takesFile() && route.path().equals(IMPORTS)) {
            return LARGE;
        }
        return route.takesFile() || OPEN_WORKBOOKS.contains(route.path()) ? WORK : SMALL;
    }
}
