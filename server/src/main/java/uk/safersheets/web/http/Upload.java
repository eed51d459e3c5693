package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/**
 * Takes bodies in, counting as they come: nothing is held beyond the limit, whatever the sender announced. A sender that
 * goes away half-way is nobody's mistake and not logged as one.
 */
public final class Upload {
    private static final Logger LOG = LogManager.getLogger(Upload.class);
    private static final int JSON_LIMIT = 64 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final long MOST_DISCARDED = 128L * 1024 * 1024;
    private static final Set<String> WORKBOOK_TYPES = Set.of(
            "",
            Route.Content.XLSX,
            "application/octet-stream",
            "application/zip",
            "application/x-zip-compressed",
            "application/vnd.ms-excel",
            "application/vnd.ms-excel.sheet.macroenabled.12");

    private final long limit;

    public Upload(long limit) {
        this.limit = limit;
    }

    /** A workbook, or what claims to be one. */
    public byte[] workbook(Context ctx) {
        byte[] bytes = read(ctx, limit);
        if (!WORKBOOK_TYPES.contains(mediaType(ctx)) && !isWorkbook(bytes)) {
            throw unsupported("Send the workbook itself, as " + Route.Content.XLSX + ".");
        }
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
        return Form.read(type, read(ctx, limit))
                .orElseThrow(() -> unsupported("Send the files as the parts of a form, as multipart/form-data."));
    }

    /** A workbook or a snapshot: whichever it is, as {@link #isSnapshot} says. */
    public byte[] workbookOrSnapshot(Context ctx) {
        return isJson(ctx) ? read(ctx, limit) : workbook(ctx);
    }

    /**
     * Lets go of what was sent and nobody read, as when a header alone was reason to refuse. A sender who is still
     * sending would otherwise find the connection cut and never see the answer, and the next request on it would be
     * lost. Past 128 MB the connection is closed after the answer instead.
     */
    public static void discardRest(Context ctx) {
        try {
            var body = ctx.req().getInputStream();
            var chunk = new byte[CHUNK];
            long discarded = 0;
            while (!body.isFinished() && discarded < MOST_DISCARDED) {
                discarded += Math.max(0, body.read(chunk));
            }
            if (!body.isFinished()) {
                ctx.header("Connection", "close");
            }
        } catch (IOException e) {
            LOG.debug("A body stopped before its end", e);
        }
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
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        try {
            return WorkBudget.waiting(() -> read(ctx.bodyInputStream(), limit));
        } catch (IOException e) {
            LOG.debug("A body stopped before its end", e);
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The request stopped before its end.")
                    .fix("Send it again.")
                    .exception();
        }
    }

    private static byte[] read(InputStream body, long limit) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            bytes.write(chunk, 0, read);
            if (bytes.size() > limit) {
                throw tooLarge(limit);
            }
        }
        return bytes.toByteArray();
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
