package uk.safersheets.web.routes.textcheck;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.textcheck.VersionTextCheckJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.textcheck.CheckVersionText;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The sentences of a report held against a version. */
public final class TextCheckRoutes {
    private final AccessControl access;
    private final CheckVersionText checkVersionText;
    private final Upload upload;

    public TextCheckRoutes(AccessControl access, CheckVersionText checkVersionText, Upload upload) {
        this.access = access;
        this.checkVersionText = checkVersionText;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(Route.post(
                        "/api/books/{book}/versions/{number}/text-check",
                        "Check the figures in a report's sentences against a version; nothing of the report is kept")
                .query(
                        "with",
                        "Other books to use, by their ids with commas between; when left out, the same partnership's"
                                + " of the same days, as far as you may read them; empty for none")
                .takes(Route.Content.docx())
                .takes(Route.Content.file(Route.Content.TEXT))
                .takes(Route.Content.file(Route.Content.MARKDOWN))
                .takes(Route.Content.json(SentReport.ReportText.class))
                .answers(200, "Every figure with its verdict", Route.Content.json(VersionTextCheckJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.DISPOSED,
                        ProblemType.TOO_LARGE,
                        ProblemType.REFUSED_FILE,
                        ProblemType.WRONG_FRAME,
                        ProblemType.TOO_MUCH_WORK)
                .handledBy(this::check));
    }

    private void check(Context ctx) {
        var report = SentReport.of(ctx, upload);
        var sight = access.sight(SignedIn.caller(ctx));
        String id = ctx.pathParam("book");
        var book = sight.book(id).orElseThrow(() -> Missing.book(id));
        int number = Parameters.number(ctx, "number");
        var version = sight.version(id, number).orElseThrow(() -> Missing.version(book.versions(), number));
        try {
            Responses.json(ctx, 200, checkVersionText.run(sight, version, book.book(), report, with(ctx, sight)));
        } catch (CheckVersionText.NotWorkedOutException fault) {
            throw Problem.of(ProblemType.WRONG_FRAME, String.valueOf(fault.getMessage()))
                    .fix("Check a version that is as its template has it.")
                    .exception();
        }
    }

    private static @Nullable Set<String> with(Context ctx, Sight sight) {
        String asked = ctx.queryParam("with");
        if (asked == null) {
            return null;
        }
        var ids = new TreeSet<String>();
        Arrays.stream(asked.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(id -> {
                    sight.book(id).orElseThrow(() -> Missing.book(id));
                    ids.add(id);
                });
        return ids;
    }
}
