package uk.safersheets.hostile;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, to be changed and packed again. A part may be far larger than the memory of the test. */
final class PackedParts {
    /** Writes a part's text. */
    interface Part {
        void writeTo(Writer out) throws IOException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    static PackedParts of(byte[] workbook) {
        var packed = new PackedParts();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                packed.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed;
    }

    PackedParts put(String name, String text) {
        return put(name, out -> out.write(text));
    }

    PackedParts put(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    /** Changes a part; what is looked for must be there. */
    PackedParts replace(String name, String text, String replacement) {
        return change(name, whole -> {
            if (!whole.contains(text)) {
                throw new IllegalArgumentException(name + " does not hold " + text);
            }
            return whole.replace(text, replacement);
        });
    }

    PackedParts change(String name, UnaryOperator<String> change) {
        return put(name, change.apply(text(name)));
    }

    /** Writes before what is the end of a part's element, or in place of it. */
    PackedParts insertBefore(String name, String tag, Part more) {
        String whole = text(name);
        int at = whole.lastIndexOf(tag);
        if (at < 0) {
            throw new IllegalArgumentException(name + " does not hold " + tag);
        }
        return put(name, out -> {
            out.write(whole, 0, at);
            more.writeTo(out);
            out.write(whole, at, whole.length() - at);
        });
    }

    /** Adds noise to a part, so that it does not give itself away by how small it packs. */
    PackedParts withNoise(String name, int bytes) {
        var random = new Random(11);
        return insertBefore(name, "</worksheet>", out -> {
            out.write("<!--");
            for (int at = 0; at < bytes; at++) {
                out.write(at % 1_000_000 == 999_999 ? "--><!--" : String.valueOf((char) ('A' + random.nextInt(26))));
            }
            out.write("-->");
        });
    }

    private String text(String name) {
        var text = new StringWriter();
        try {
            Objects.requireNonNull(parts.get(name), name).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    byte[] pack() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
                part.getValue().writeTo(out);
                out.flush();
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
