package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * How a book or version was shown: the version's number and that of the book's newest event, such as {@code "7.57"}.
 * Everything that is shown of them comes with an event, so it changes with every one.
 */
public final class BookEtag {
    private static final Pattern SHOWN = Pattern.compile("(?:W/)?\"(?:0|[1-9]\\d{0,8})\\.([1-9]\\d{0,17})\"");

    private BookEtag() {}

    /** Without its quotes. */
    public static String of(int version, long event) {
        return version + "." + event;
    }

    /** What {@code If-Match} says of a book, for what can only be done to it as it was shown. */
    public static ShownBook shown(Context ctx, String book) {
        String header = ctx.header("If-Match");
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED, "You did not say how the book was shown to you.")
                    .fix("Send If-Match with the ETag that came with the book or the version, for example If-Match:"
                            + " \"7.57\".")
                    .exception();
        }
        var shown = SHOWN.matcher(header.strip());
        if (!shown.matches()) {
            throw Problem.of(ProblemType.MALFORMED_HEADER, "If-Match does not hold one ETag of a book or a version.")
                    .fix("Send, for example, If-Match: \"7.57\".")
                    .exception();
        }
        return new ShownBook(book, Long.parseLong(shown.group(1)));
    }
}
