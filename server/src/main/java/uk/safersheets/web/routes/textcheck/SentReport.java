package uk.safersheets.web.routes.textcheck;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import uk.safersheets.api.Json;
import uk.safersheets.app.NamedFile;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;

/** A report as a request brings it: a file's bytes, or its text as JSON. */
final class SentReport {
    private SentReport() {}

    /** A report's text. */
    record ReportText(String text) {}

    static NamedFile of(Context ctx, Upload upload) {
        byte[] bytes = upload.file(ctx);
        String type = Objects.requireNonNullElse(ctx.contentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith(Route.Content.JSON)) {
            String text = Json.read(bytes, ReportText.class).text();
            return new NamedFile(
                    "report.txt", Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
        }
        String ending = type.startsWith(Route.Content.MARKDOWN) ? "md" : type.startsWith("text/") ? "txt" : "docx";
        return new NamedFile("report." + ending, bytes);
    }
}
