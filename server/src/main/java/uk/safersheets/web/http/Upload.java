package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.scan.FileScan;

/** What a request brought, as what its address takes; how it came in is {@link Bodies}' to say. */
public final class Upload {
    private static final Logger LOG = LogManager.getLogger(Upload.class);
    /** Of a body that is JSON alone, in bytes. */
    public static final int JSON_LIMIT = 64 * 1024;

    private static final int SECONDS_TILL_THERE_IS_ROOM = 60;

    private static final Set<String> WORKBOOK_TYPES = Set.of(
            "",
            Route.Content.XLSX,
            "application/octet-stream",
            "application/zip",
            "application/x-zip-compressed",
            "application/vnd.ms-excel",
            "application/vnd.ms-excel.sheet.macroenabled.12");

    private final long limit;
    private final FileScan scan;

    /**
     * @param limit of a workbook, in bytes
     * @param scan what every file must pass before it is read
     */
    public Upload(long limit, FileScan scan) {
        this.limit = limit;
        this.scan = scan;
    }

    /** The most bytes of a workbook. */
    public long limit() {
        return limit;
    }

    /** A workbook, or what claims to be one. */
    public byte[] workbook(Context ctx) {
        byte[] bytes = read(ctx, limit);
        if (!WORKBOOK_TYPES.contains(mediaType(ctx)) && !isWorkbook(bytes)) {
            throw unsupported("Send the workbook itself, as " + Route.Content.XLSX + ".");
        }
        scan.require(bytes);
        return bytes;
    }

    /** A file of any kind. */
    public byte[] file(Context ctx) {
        byte[] bytes = read(ctx, limit);
        scan.require(bytes);
        return bytes;
    }

    /** A small JSON body. */
    public byte[] json(Context ctx) {
        if (!isJson(ctx)) {
            throw unsupported("Send JSON, as " + Route.Content.JSON + ".");
        }
        return read(ctx, JSON_LIMIT);
    }

    /** A small JSON body, or nothing where it may be left out. */
    public Optional<byte[]> anyJson(Context ctx) {
        byte[] bytes = read(ctx, JSON_LIMIT);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (!isJson(ctx)) {
            throw unsupported("Send JSON, as " + Route.Content.JSON + ".");
        }
        return Optional.of(bytes);
    }

    /** A form with files, all of it within the limit of one workbook. */
    public Form form(Context ctx) {
        String type = ctx.contentType() == null ? "" : ctx.contentType();
        var form = Form.read(type, read(ctx, limit))
                .orElseThrow(() -> unsupported("Send the files as the parts of a form, as multipart/form-data."));
        form.files().forEach(scan::require);
        return form;
    }

    /** A workbook or a snapshot: whichever it is, as {@link #isSnapshot} says. */
    public byte[] workbookOrSnapshot(Context ctx) {
        if (!isJson(ctx)) {
            return workbook(ctx);
        }
        byte[] snapshot = read(ctx, limit);
        scan.require(snapshot);
        return snapshot;
    }

    /** Whether the body is JSON, by what its sender says or, where that says nothing, by how it starts. */
    public static boolean isSnapshot(Context ctx, byte[] bytes) {
        return isJson(ctx) || WORKBOOK_TYPES.contains(mediaType(ctx)) && startsAsObject(bytes);
    }

    private static boolean isJson(Context ctx) {
        String type = mediaType(ctx);
        return type.equals(Route.Content.JSON) || type.endsWith("+json");
    }

    private static String mediaType(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] == 'P' && bytes[1] == 'K' || (bytes[0] & 0xFF) == 0xD0 && bytes[1] == (byte) 0xCF);
    }

    private static boolean startsAsObject(byte[] bytes) {
        for (byte one : bytes) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
    }

    private static byte[] read(Context ctx, long limit) {
        var body = requireWhole(ctx, limit);
        try {
            return body.bytes();
        } catch (IOException e) {
            LOG.warn("A body could not be read back", e);
            throw noRoom();
        }
    }

    /** What a request brought, when it is all there and not larger than this. */
    static Body requireWhole(Context ctx, long limit) {
        var body = Body.of(ctx);
        switch (body.end()) {
            case WHOLE -> {
                if (body.size() > limit) {
                    throw tooLarge(limit);
                }
            }
            case TOO_LARGE -> throw tooLarge(limit);
            case BROKEN -> throw broken();
            case TOO_SLOW ->
                throw Problem.of(
                                ProblemType.TOO_SLOW, "What you sent came too slowly, and the service stopped waiting.")
                        .fix("Send it again over a faster connection.")
                        .exception();
            case NO_ROOM -> throw noRoom();
        }
        return body;
    }

    /**
     * Refuses a body that stopped before its end; to be called on the thread that found out, after which the server lets
     * go of the request.
     */
    public static void requireUnbroken(Body body) {
        if (body.end() == Body.End.BROKEN) {
            body.close();
            throw broken();
        }
    }

    private static ProblemException broken() {
        return Problem.of(ProblemType.MALFORMED_REQUEST, "The request stopped before its end.")
                .fix("Send it again.")
                .exception();
    }

    static ProblemException noRoom() {
        return Problem.of(ProblemType.BUSY, "The service has no room on its disk to take in what you sent.")
                .fix("Keep your workbook, tell the people who run the service to make room on its disk, and try again.")
                .retryAfter(SECONDS_TILL_THERE_IS_ROOM)
                .exception();
    }

    private static ProblemException tooLarge(long limit) {
        return Problem.of(ProblemType.TOO_LARGE, "What you sent is larger than " + words(limit) + ", the most we take.")
                .fix("Remove pictures and sheets that are not part of the template, save, and send it again.")
                .with("limit", limit)
                .exception();
    }

    private static String words(long bytes) {
        long megabytes = bytes / (1024 * 1024);
        return megabytes > 0 ? megabytes + " MB" : bytes / 1024 + " KB";
    }

    private static ProblemException unsupported(String fix) {
        return Problem.of(ProblemType.UNSUPPORTED_TYPE, "This address does not take that kind of content.")
                .fix(fix)
                .exception();
    }
}
