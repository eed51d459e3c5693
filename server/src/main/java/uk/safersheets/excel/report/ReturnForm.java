package uk.safersheets.excel.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.excel.poi.UkLocale;
import uk.safersheets.returns.FunderReturn;

/** The forms in which a return to the funder is written, from the same tables. */
public enum ReturnForm {
    DOCX(ReturnDocument::write),
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
        return UkLocale.in(() -> writer.apply(made));
    }
}
