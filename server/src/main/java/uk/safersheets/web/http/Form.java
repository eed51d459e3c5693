package uk.safersheets.web.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.safersheets.app.NamedFile;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** The parts of a form (RFC 7578), by name; of several with one name the first counts. */
public final class Form {
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\b.*;\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70})).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final int MOST_PARTS = 32;
    private static final int LONGEST_HEADERS = 4096;
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final Map<String, NamedFile> parts = new LinkedHashMap<>();

    private Form() {}

    /** What stands between the parts; empty where this is no form's content type. */
    static Optional<String> boundary(String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        return boundary.matches()
                ? Optional.of(boundary.group(1) == null ? boundary.group(2) : boundary.group(1))
                : Optional.empty();
    }

    /** The name that the headers of a part give it; empty for none. */
    static String name(String headers) {
        var name = NAME.matcher(headers);
        return name.find() ? name.group(1) : "";
    }

    /** The name of its file. */
    static Optional<String> fileName(String headers) {
        var name = FILE_NAME.matcher(headers);
        return name.find() ? Optional.of(plain(name.group(1))) : Optional.empty();
    }

    /**
     * Empty when it is no form.
     *
     * @throws uk.safersheets.web.problem.ProblemException when it has more than 32 parts, or one with more than 4 KB of
     *     headers
     */
    static Optional<Form> read(String contentType, byte[] body) {
        return boundary(contentType).map(boundary -> {
            var form = new Form();
            form.take(body, "--" + boundary);
            return form;
        });
    }

    /** A part that was sent and holds something. */
    public Optional<NamedFile> file(String name) {
        return Optional.ofNullable(parts.get(name)).filter(file -> file.bytes().length > 0);
    }

    /** What all parts hold. */
    Stream<byte[]> files() {
        return parts.values().stream().map(NamedFile::bytes);
    }

    public Optional<String> text(String name) {
        return file(name)
                .map(file ->
                        whole(new String(file.bytes(), StandardCharsets.UTF_8)).strip())
                .filter(text -> !text.isEmpty());
    }

    /** One character for each byte, so that places in the text are places in the bytes. */
    private void take(byte[] body, String boundary) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(boundary);
        for (int part = 0; start >= 0; part++) {
            int next = text.indexOf("\r\n" + boundary, start);
            int headers = text.indexOf(END_OF_HEADERS, start);
            if (next < 0 || headers < 0 || headers + END_OF_HEADERS.length() > next) {
                return;
            }
            if (part >= MOST_PARTS || headers - start > LONGEST_HEADERS) {
                String detail = "The form has more parts, or longer names, than any of ours.";
                throw Problem.of(ProblemType.MALFORMED_REQUEST, detail)
                        .fix("Send the parts that /api names for this address, and no others.")
                        .exception();
            }
            part(
                    text.substring(start, headers),
                    text.substring(headers + END_OF_HEADERS.length(), next).getBytes(StandardCharsets.ISO_8859_1));
            start = next + 2;
        }
    }

    private void part(String headers, byte[] bytes) {
        String read = whole(new String(headers.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        String name = name(read);
        if (NAME.matcher(read).find()) {
            parts.putIfAbsent(name, new NamedFile(fileName(read).orElse(name), bytes));
        }
    }

    /** A text of a form as it is, unless it holds what no store keeps. */
    static String whole(String text) {
        if (text.indexOf(0) >= 0) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "A text or a name in the form holds the character U+0000.")
                    .fix("Take it out: no store keeps it.")
                    .exception();
        }
        return text;
    }

    /** Without the folders that some programs send along. */
    private static String plain(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }
}
