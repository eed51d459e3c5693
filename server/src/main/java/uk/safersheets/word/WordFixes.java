package uk.safersheets.word;

import java.util.Objects;
import uk.safersheets.excel.opc.RefusedFileException;

/** What to do about a refused document, for whoever has Word and not Excel open. */
public final class WordFixes {
    private WordFixes() {}

    /** The same refusal with a way out for a document. */
    public static RefusedFileException of(RefusedFileException refused) {
        String said = Objects.requireNonNull(refused.getMessage(), "message");
        String fix = switch (refused.slug()) {
            case "damaged-workbook" ->
                "Open it in Word, let Word repair it, save it under a new name, and choose that; or paste its text.";
            case "too-large", "unpacks-too-large" ->
                "Take out pictures and what is not part of the report, save it, and choose it again; or paste its"
                        + " text.";
            case "empty-file" -> "Save the report again, then choose it again.";
            case "password-protected" ->
                "Open it in Word, choose File, Info, Protect Document, Encrypt with Password, clear the password (or pick"
                        + " a label that does not encrypt), and save; or paste its text.";
            default -> refused.fix();
        };
        String message =
                refused.slug().equals("unpacks-too-large") ? said.replace("a filled-in template", "a report") : said;
        return new RefusedFileException(refused.slug(), message, fix);
    }
}
