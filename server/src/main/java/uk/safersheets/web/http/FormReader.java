package uk.safersheets.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** Reads the parts of a form (RFC 7578) one after the other, without holding them. */
final class FormReader {
    private static final int MOST_PARTS = 256;
    private static final int LONGEST_HEADERS = 4096;

    private final InputStream in;
    private final byte[] delimiter;
    private int parts;
    private boolean isOver;

    /** The head of one part. */
    record Part(String name, String fileName) {}

    /** @param boundary as the content type names it */
    FormReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The next part, whose content is read with {@link #copy}; empty after the last.
     *
     * @throws ProblemException when there are more than 256, or one has more than 4 KB of headers
     */
    Optional<Part> next() throws IOException {
        if (parts == 0) {
            readTo(OutputStream.nullOutputStream(), 2);
        }
        int first = in.read();
        int second = in.read();
        if (isOver || first == '-' && second == '-' || second < 0) {
            return Optional.empty();
        }
        parts++;
        if (parts > MOST_PARTS) {
            throw tooMuch();
        }
        return Optional.of(head());
    }

    /** Writes the content of the part that was read last. */
    void copy(OutputStream out) throws IOException {
        readTo(out, 0);
        if (isOver) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The form ends in the middle of a part.")
                    .fix("Send it again.")
                    .exception();
        }
    }

    /** The delimiter begins with the only return in it, so that what did not match holds no beginning of another. */
    private void readTo(OutputStream out, int already) throws IOException {
        int matched = already;
        while (matched < delimiter.length) {
            int one = in.read();
            if (one < 0) {
                isOver = true;
                return;
            }
            if (one == (delimiter[matched] & 0xFF)) {
                matched++;
            } else {
                out.write(delimiter, 0, matched);
                matched = one == delimiter[0] ? 1 : 0;
                if (matched == 0) {
                    out.write(one);
                }
            }
        }
    }

    private Part head() throws IOException {
        var headers = new ByteArrayOutputStream();
        int ended = 0;
        while (ended < 4) {
            int one = in.read();
            if (one < 0 || headers.size() > LONGEST_HEADERS) {
                throw tooMuch();
            }
            headers.write(one);
            ended = one == (ended % 2 == 0 ? '\r' : '\n') ? ended + 1 : one == '\r' ? 1 : 0;
        }
        String text = Form.whole(headers.toString(StandardCharsets.UTF_8));
        String name = Form.name(text);
        return new Part(name, Form.fileName(text).orElse(name));
    }

    private static ProblemException tooMuch() {
        return Problem.of(ProblemType.MALFORMED_REQUEST, "The form has too many parts, or one without an end.")
                .fix("Send each file as a part named file, " + MOST_PARTS + " at most.")
                .exception();
    }
}
