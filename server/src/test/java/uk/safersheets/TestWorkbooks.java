package uk.safersheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The repository's own templates and examples, and small changes to them. */
public final class TestWorkbooks {
    private static final Path ROOT = Repository.file("workbooks");

    private static final Path FIRST_VERSION = Path.of("src/test/resources/workbooks/first-version");

    private static final LocalDateTime PACKED = LocalDateTime.of(2026, 1, 1, 0, 0);

    private TestWorkbooks() {}

    /** The empty workbook of a template. */
    public static byte[] template(String id) {
        return read(id + "/" + id + ".xlsx");
    }

    /** The empty workbook of what a template was before. */
    public static byte[] earlier(String id, int version) {
        return read(id + "/earlier/" + id + ".v" + version + ".xlsx");
    }

    /** A template's workbook filled with one of its examples. */
    public static byte[] example(String id, String name) {
        return read(id + "/examples/" + name + ".xlsx");
    }

    /** An example as version 1 of its template had it, which files kept for the tests are copies of. */
    public static byte[] firstVersion(String name) {
        return read(FIRST_VERSION.resolve(name + ".xlsx"));
    }

    /** The same workbook with a remark far below on its first sheet, in place of an earlier one. */
    public static byte[] variant(byte[] workbook, String remark) {
        String row = "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is><t>" + remark + "</t></is></c></row>";
        return matched(
                workbook,
                "xl/worksheets/sheet1.xml",
                "(<row r=\"900\">.*?</row>)?</sheetData>",
                Matcher.quoteReplacement(row) + "</sheetData>");
    }

    /** The same workbook in other bytes: a remark at the end of the packed file, which nothing reads. */
    public static byte[] savedAgain(byte[] workbook, String remark) {
        byte[] comment = remark.getBytes(StandardCharsets.US_ASCII);
        byte[] variant = Arrays.copyOf(workbook, workbook.length + comment.length);
        variant[workbook.length - 2] = (byte) comment.length;
        System.arraycopy(comment, 0, variant, workbook.length, comment.length);
        return variant;
    }

    /** The same workbook with one part's text replaced. */
    public static byte[] replaced(byte[] workbook, String part, String text, String replacement) {
        return rewritten(workbook, (name, content) -> name.equals(part) ? content.replace(text, replacement) : content);
    }

    /** The same workbook with what a pattern finds in one part replaced. */
    public static byte[] matched(byte[] workbook, String part, String pattern, String replacement) {
        return rewritten(
                workbook, (name, content) -> name.equals(part) ? content.replaceAll(pattern, replacement) : content);
    }

    /** A risk matrix with another score in one cell, as a program saves it that does not recalculate. */
    public static byte[] scored(byte[] matrix, String cell, int score) {
        return matched(matrix, "xl/worksheets/sheet3.xml", "(<c r=\"" + cell + "\"[^>]*><v>)[^<]*", "$1" + score);
    }

    /** The same workbook with every formula, and no result: whoever opens it has to work all of them out. */
    public static byte[] withoutResults(byte[] workbook) {
        return rewritten(
                workbook,
                (name, content) -> name.startsWith("xl/worksheets/sheet")
                        ? content.replaceAll("(</f>|<f[^>]*/>)<v>[^<]*</v>", "$1")
                        : content);
    }

    private static byte[] rewritten(byte[] workbook, BinaryOperator<String> change) {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(changed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                // At one time for all: the same change gives the same bytes.
                var packed = new ZipEntry(entry.getName());
                packed.setTimeLocal(PACKED);
                out.putNextEntry(packed);
                out.write(change.apply(entry.getName(), content).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    /** The text of one part. */
    public static String part(byte[] workbook, String part) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("there is no part " + part);
    }

    private static byte[] read(String name) {
        return read(ROOT.resolve(name));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
