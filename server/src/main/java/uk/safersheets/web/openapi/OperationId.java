package uk.safersheets.web.openapi;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.safersheets.web.http.Route;

/** What programs call a route: {@code GET /api/books/{book}/versions} is {@code getBookVersions}. */
final class OperationId {
    private static final Pattern WORDS = Pattern.compile("[-_]");

    private OperationId() {}

    static String of(Route route) {
        var segments = route.path().replaceFirst("^/api/", "").split("/");
        var words = new ArrayList<String>();
        words.add(route.method().toString().toLowerCase(Locale.ROOT));
        for (int at = 0; at < segments.length; at++) {
            if (!segments[at].startsWith("{")) {
                boolean isOneOfThem = at + 1 < segments.length && segments[at + 1].startsWith("{");
                words.add(isOneOfThem ? singular(segments[at]) : segments[at]);
            }
        }
        var id = new StringBuilder(words.get(0));
        words.stream()
                .skip(1)
                .flatMap(WORDS::splitAsStream)
                .forEach(word ->
                        id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1)));
        return id.toString();
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
