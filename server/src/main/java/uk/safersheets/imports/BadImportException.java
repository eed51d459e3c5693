package uk.safersheets.imports;

/** A file that cannot be imported: the message names the file and the place, says what is wrong, and what to do. */
public final class BadImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadImportException(String message) {
        super(message);
    }
}
