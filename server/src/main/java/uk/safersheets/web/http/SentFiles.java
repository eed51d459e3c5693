package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.web.scan.FileScan;

/**
 * Takes in files that may be too large to be held, as the parts of a form or as the body itself, each into a private file
 * of its own. Every one is looked at by the virus scanner.
 */
public final class SentFiles {
    private static final Logger LOG = LogManager.getLogger(SentFiles.class);

    private final BodyFiles folder;
    private final long limit;
    private final FileScan scan;

    /** @param limit of all that is sent at once, in bytes */
    public SentFiles(BodyFiles folder, long limit, FileScan scan) {
        this.folder = folder;
        this.limit = limit;
        this.scan = scan;
    }

    /**
     * One file.
     *
     * @param part of the form that it was
     * @param name as it was sent; the part's where none was
     */
    public record Sent(String part, String name, Path path) {}

    /** Files that belong to whoever asked for them, until they are let go. */
    public static final class Taken {
        private final List<Sent> files = new ArrayList<>();

        /** Those of one part of the form, in their order. */
        public List<Sent> of(String part) {
            return files.stream().filter(file -> file.part().equals(part)).toList();
        }

        /** Deletes them. */
        public void letGo() {
            files.forEach(file -> BodyFiles.delete(file.path()));
        }
    }

    /**
     * What a request brought.
     *
     * @param part that a body which is no form stands for
     * @param name of such a body
     * @throws uk.safersheets.web.problem.ProblemException when it is too large, was broken off, or is not clean
     */
    public Taken take(Context ctx, String part, String name) {
        var body = Upload.requireWhole(ctx, limit);
        var taken = new Taken();
        try {
            String type = ctx.contentType() == null ? "" : ctx.contentType();
            var boundary = Form.boundary(type);
            try (var in = new BufferedInputStream(body.stream(), 1 << 16)) {
                if (boundary.isPresent()) {
                    parts(new FormReader(in, boundary.get()), taken);
                } else {
                    var path = add(taken, part, name);
                    Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (var file : taken.files) {
                scan.require(file.path());
            }
            return taken;
        } catch (IOException e) {
            taken.letGo();
            LOG.warn("What was sent could not be put aside", e);
            throw Upload.noRoom();
        } catch (RuntimeException refused) {
            taken.letGo();
            throw refused;
        }
    }

    private void parts(FormReader form, Taken taken) throws IOException {
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            var path = add(taken, part.get().name(), part.get().fileName());
            try (var out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                form.copy(out);
            }
        }
    }

    private Path add(Taken taken, String part, String name) throws IOException {
        var path = folder.create();
        taken.files.add(new Sent(part, name, path));
        return path;
    }
}
