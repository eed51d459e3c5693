package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.HexFormat;
import uk.safersheets.api.Json;

/** How answers are sent. */
public final class Responses {
    private Responses() {}

    /** JSON that nobody in between should keep. */
    public static void json(Context ctx, int status, Object body) {
        json(ctx, status, Json.bytes(body));
    }

    /** JSON that is written already. */
    public static void json(Context ctx, int status, byte[] body) {
        ctx.status(status)
                .contentType(Route.Content.JSON)
                .header("Cache-Control", "no-store")
                .result(body);
    }

    /** A workbook to save under this name. */
    public static void workbook(Context ctx, byte[] bytes, String fileName) {
        file(ctx, bytes, fileName, Route.Content.XLSX);
    }

    /** A file to save under this name, which is as small as it gets. */
    public static void file(Context ctx, byte[] bytes, String fileName, String type) {
        ctx.disableCompression()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .result(bytes);
    }

    /**
     * Whether the client has this already; then the answer is 304 and finished.
     *
     * @param etag without its quotes
     */
    public static boolean isKnown(Context ctx, String etag) {
        ctx.header("ETag", '"' + etag + '"').header("Cache-Control", "private, no-cache");
        String known = ctx.header("If-None-Match");
        if (known == null || !known.contains('"' + etag + '"')) {
            return false;
        }
        ctx.status(304);
        return true;
    }

    /** A hash as the Repr-Digest header has it (RFC 9530). */
    public static String digest(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
