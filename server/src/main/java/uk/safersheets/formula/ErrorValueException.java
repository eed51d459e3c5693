package uk.safersheets.formula;

import uk.safersheets.cell.ExcelError;

/** Thrown inside a function whose answer is an error value; the call that it was thrown in answers with that value. */
public final class ErrorValueException extends RuntimeException {
    private final ExcelError error;

    public ErrorValueException(ExcelError error) {
        super(error.text(), null, false, false);
        this.error = error;
    }

    public ExcelError error() {
        return error;
    }
}
