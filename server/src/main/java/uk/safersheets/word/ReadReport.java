package uk.safersheets.word;

import java.util.Locale;
import uk.safersheets.cell.TextEncoding;
import uk.safersheets.excel.opc.FileSignature;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.prose.ReadProse;

/** Reads a report from a file: a Word document, plain text or Markdown, whatever its name ends in. */
public final class ReadReport {
    private ReadReport() {}

    /**
     * @param name the file's, for messages
     * @throws RefusedFileException for what is no such file, or a Word document that we do not open
     */
    public static Report of(String name, byte[] bytes) {
        try {
            return read(name, bytes);
        } catch (RefusedFileException refused) {
            throw WordFixes.of(refused);
        }
    }

    private static Report read(String name, byte[] bytes) {
        UploadLimits.STANDARD.requireSize(bytes.length, name);
        if (FileSignature.isZip(bytes)) {
            return report(ReadWord.of(name, bytes));
        }
        FileSignature.requireProse(bytes, name);
        String text = TextEncoding.text(bytes).replace("\r\n", "\n").replace('\r', '\n');
        return report(isMarkdown(name) ? Markdown.text(text) : WordText.of(text));
    }

    private static boolean isMarkdown(String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        return ending.endsWith(".md") || ending.endsWith(".markdown");
    }

    private static Report report(WordText read) {
        return new Report(read.text(), ReadProse.of(read.text()), read.notes());
    }
}
