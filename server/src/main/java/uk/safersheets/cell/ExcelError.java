package uk.safersheets.cell;

import java.util.Optional;
import java.util.regex.Pattern;

/** The error values a cell can hold, with the text Excel shows. */
public enum ExcelError {
    NULL("#NULL!"),
    DIV0("#DIV/0!"),
    VALUE("#VALUE!"),
    REF("#REF!"),
    NAME("#NAME?"),
    NUM("#NUM!"),
    NA("#N/A"),
    SPILL("#SPILL!"),
    CALC("#CALC!"),
    FIELD("#FIELD!"),
    BLOCKED("#BLOCKED!"),
    BUSY("#BUSY!"),
    CONNECT("#CONNECT!"),
    EXTERNAL("#EXTERNAL!"),
    GETTING_DATA("#GETTING_DATA"),
    PLACEHOLDER("#PLACEHOLDER!"),
    PYTHON("#PYTHON!"),
    TIMEOUT("#TIMEOUT!"),
    UNKNOWN("#UNKNOWN!");

    private static final Pattern WRITTEN = Pattern.compile("#[A-Z][A-Z_]{2,20}[!?]");

    private final String text;

    ExcelError(String text) {
        this.text = text;
    }

    /** As Excel shows it, such as {@code #DIV/0!}. */
    public String text() {
        return text;
    }

    /** Whether a text is an error value as Excel writes them, known here or not: {@code #FIELD!} that was made text. */
    public static boolean isWrittenLikeOne(String text) {
        return text.startsWith("#")
                && (of(text).isPresent() || WRITTEN.matcher(text).matches());
    }

    /** The error whose text this is; empty when it is none. */
    public static Optional<ExcelError> of(String text) {
        if (!text.startsWith("#")) {
            return Optional.empty();
        }
        for (var error : values()) {
            if (error.text.equals(text)) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }
}
