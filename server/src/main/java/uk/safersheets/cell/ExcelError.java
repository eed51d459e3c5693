package uk.safersheets.cell;

import java.util.Optional;

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
    CALC("#CALC!");

    private final String text;

    ExcelError(String text) {
        this.text = text;
    }

    /** As Excel shows it, such as {@code #DIV/0!}. */
    public String text() {
        return text;
    }

    /** The error whose text this is; empty when it is none. */
    public static Optional<ExcelError> of(String text) {
        for (var error : values()) {
            if (error.text.equals(text)) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }
}
