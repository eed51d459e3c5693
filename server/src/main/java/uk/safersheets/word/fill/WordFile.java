package uk.safersheets.word.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.ContentTypes;
import uk.safersheets.excel.opc.FileSignature;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.opc.XmlPieces;
import uk.safersheets.word.WordFixes;

/** A Word document as its parts, of which only those change that somebody writes into. */
final class WordFile {
    private static final int DEEPEST = 250;
    private static final Map<String, String> WITH_TEXT = Map.of(
            "header", "a header",
            "footer", "a footer",
            "footnotes", "a footnote",
            "endnotes", "an endnote");

    private final PackageParts parts;
    private final String main;
    private final List<Relationship> links;

    private WordFile(PackageParts parts, String main, List<Relationship> links) {
        this.parts = parts;
        this.main = main;
        this.links = links;
    }

    /** @throws RefusedFileException for anything but a .docx within the limits */
    static WordFile open(String name, byte[] bytes, UploadLimits limits) {
        limits.requireSize(bytes.length, name);
        if (!FileSignature.isZip(bytes)) {
            FileSignature.requireProse(bytes, name);
            throw new RefusedFileException(
                    "not-a-report",
                    '"' + name + "\" is plain text, and figures are filled into Word reports (.docx).",
                    "Put the text into a Word document, save it, and choose that.");
        }
        try {
            var parts = PackageParts.open(bytes, name, limits);
            String main = Relationship.first(Relationship.of(parts, ""), "officeDocument")
                    .map(Relationship::target)
                    .filter(parts::has)
                    .orElseThrow(() -> RefusalReason.NOT_A_REPORT.of(name, "a file of another program"));
            requireDocument(ContentTypes.of(parts).of(main), name);
            return new WordFile(parts, main, Relationship.of(parts, main));
        } catch (RefusedFileException refused) {
            throw WordFixes.of(refused);
        }
    }

    private static void requireDocument(String type, String name) {
        if (type.contains("macroenabled")) {
            throw RefusalReason.MACRO_DOCUMENT.of(name);
        }
        if (!type.contains("wordprocessingml.document.main")) {
            boolean isTemplate = type.contains("wordprocessingml.template");
            throw RefusalReason.NOT_A_REPORT.of(
                    name, isTemplate ? "a Word template (.dotx)" : "a file of another program");
        }
    }

    PackageParts parts() {
        return parts;
    }

    String main() {
        return main;
    }

    List<Relationship> links() {
        return links;
    }

    /** The parts that hold text, each with what it is in words: empty for the text itself, which comes first. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put(main, "");
        links.stream()
                .filter(link -> !link.external() && WITH_TEXT.containsKey(link.type()) && parts.has(link.target()))
                .forEach(link -> texts.putIfAbsent(link.target(), WITH_TEXT.getOrDefault(link.type(), "")));
        return texts;
    }

    /** A part as tags and what lies between them. */
    List<String> pieces(String part) {
        var all = new ArrayList<String>();
        try (var in = parts.openUtf8(part)) {
            var pieces = new XmlPieces(in);
            for (int depth = 0; pieces.next(); ) {
                WorkBudget.step();
                depth += pieces.isEnd() ? -1 : pieces.isStart() && !pieces.isWhole() ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new IOException("more elements in one another than any report has");
                }
                all.add(pieces.text());
            }
        } catch (IOException e) {
            throw WordFixes.of(parts.unreadable(part, e));
        }
        return all;
    }

    /** The file with some parts anew; those that it did not have come last. */
    byte[] with(Map<String, byte[]> changed) {
        var keyed = new LinkedHashMap<String, byte[]>();
        changed.forEach((part, contents) -> keyed.put(PackageParts.key(part), contents));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            parts.writeTo(zip, keyed, "");
            for (var part : changed.entrySet()) {
                if (!parts.has(part.getKey())) {
                    zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeArchiveEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
