package uk.safersheets.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import uk.safersheets.TestWorkbooks;

/** The shipped examples, as each partnership would hold them: its own name in the cells, and other bytes at each sending. */
final class Corpus {
    /** A template, the period of its example's book, whose it is in its cells, and the file. */
    record Kind(String template, String period, String partnership, String file) {}

    static final List<Kind> KINDS = List.of(
            new Kind("risk-matrix", "2015-16", "Central Bedfordshire", "risk-matrix/examples/central-bedfordshire-2015-16"),
            new Kind("recommendations", "2015-16", "Central Bedfordshire", "recommendations/examples/central-bedfordshire-2015-16-recommendations"),
            new Kind("action-plan", "2019-20", "Charnwood", "action-plan/examples/charnwood-2019-20-actions"),
            new Kind("indicators", "2019-20 Q1", "Charnwood", "indicators/examples/charnwood-2019-20-q1-indicators"),
            new Kind("crime-performance", "2019-20 Q1", "Charnwood", "crime-performance/examples/charnwood-2019-20-q1"));

    private static final AtomicLong SENDINGS = new AtomicLong();

    private final Map<Kind, Map<String, byte[]>> parts = new LinkedHashMap<>();

    Corpus(Path root) throws IOException {
        for (var kind : KINDS) {
            var of = new LinkedHashMap<String, byte[]>();
            try (var in = new ZipInputStream(Files.newInputStream(root.resolve("workbooks/" + kind.file() + ".xlsx")))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    of.put(entry.getName(), in.readAllBytes());
                }
            }
            parts.put(kind, of);
        }
    }

    /** The example with another partnership's name wherever its own stood. */
    byte[] of(Kind kind, String partnership) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.get(kind).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().endsWith(".xml") ? renamed(part.getValue(), kind, partnership) : part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] renamed(byte[] xml, Kind kind, String partnership) {
        String text = new String(xml, StandardCharsets.UTF_8);
        String renamed = text.replace(">" + kind.partnership() + "<", ">" + partnership + "<");
        return renamed.equals(text) ? xml : renamed.getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook with another remark below its first sheet, which is a change that is kept. */
    static byte[] changed(byte[] workbook) {
        return TestWorkbooks.variant(workbook, "Remark " + SENDINGS.incrementAndGet());
    }

    /** The same workbook in other bytes, as a program writes it at each saving: nothing that goes by its hash knows it. */
    static byte[] saved(byte[] workbook) {
        byte[] comment = ("saving " + SENDINGS.incrementAndGet()).getBytes(StandardCharsets.US_ASCII);
        byte[] own = Arrays.copyOf(workbook, workbook.length + comment.length);
        System.arraycopy(comment, 0, own, workbook.length, comment.length);
        ByteBuffer.wrap(own).order(ByteOrder.LITTLE_ENDIAN).putShort(workbook.length - 2, (short) comment.length);
        return own;
    }
}
