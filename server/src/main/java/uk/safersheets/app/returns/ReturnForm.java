package uk.safersheets.app.returns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.excel.report.ReturnWorkbook;
import uk.safersheets.excel.report.WordDocument;
import uk.safersheets.pdf.PdfDocument;
import uk.safersheets.returns.FunderReturn;

/** The forms in which a return to the funder is written. */
public enum ReturnForm {
    DOCX(made -> WordDocument.write(made.document())),
    PDF(made -> PdfDocument.write(made.document())),
    /** The tables alone, for whoever goes on working with the figures. */
    XLSX(ReturnWorkbook::write);

    private final Function<FunderReturn, byte[]> writer;

    ReturnForm(Function<FunderReturn, byte[]> writer) {
        this.writer = writer;
    }

    /** By the ending of its file. */
    public static Optional<ReturnForm> ofName(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equals(ending))
                .findFirst();
    }

    /** The ending of its file: {@code docx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file; the same return gives the same bytes. */
    public byte[] write(FunderReturn made) {
        return writer.apply(made);
    }
}
