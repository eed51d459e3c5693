package uk.safersheets.app.packs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.document.Document;
import uk.safersheets.excel.report.WordDocument;
import uk.safersheets.pdf.PdfDocument;

/** The forms in which a pack is written. */
public enum PackForm {
    DOCX(WordDocument::write),
    PDF(PdfDocument::write);

    private final Function<Document, byte[]> writer;

    PackForm(Function<Document, byte[]> writer) {
        this.writer = writer;
    }

    /** By the ending of its file. */
    public static Optional<PackForm> ofName(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equals(ending))
                .findFirst();
    }

    /** The ending of its file: {@code docx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file; the same pack gives the same bytes. */
    public byte[] write(Document pack) {
        return writer.apply(pack);
    }
}
