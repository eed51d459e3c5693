package uk.safersheets.web.routes.download;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.access.DownloadLinks.Bytes;
import uk.safersheets.web.http.Route;

/**
 * A file that the pane sends to have a browser fetch it: of the kinds that the pane makes alone, so that the service hands
 * out nothing that a browser would run.
 */
record SentFile(String name, String type, boolean isShown) {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "xlsx",
            Route.Content.XLSX,
            "docx",
            Route.Content.DOCX,
            "csv",
            "text/csv; charset=utf-8",
            "txt",
            TEXT,
            "png",
            "image/png");
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}\\.(xlsx|docx|csv|txt|png)");

    /** Empty for another kind of file. */
    static Optional<SentFile> of(@Nullable String name, boolean isShown) {
        var found = NAME.matcher(name == null ? "" : name);
        return found.matches()
                ? Optional.of(new SentFile(found.group(), Objects.requireNonNull(TYPES.get(found.group(1))), isShown))
                : Optional.empty();
    }

    Bytes of(byte[] content) {
        return new Bytes(name, type, isShown && type.equals(TEXT), content);
    }

    static void answer(Context ctx, Bytes file) {
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        ctx.disableCompression()
                .contentType(file.type())
                .header(
                        "Content-Disposition",
                        (file.isShown() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded)
                .result(file.content());
    }
}
