package uk.safersheets.app.reports;

/** A reference that names no figure, or more than one; nothing is guessed. */
final class NoFigureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFigureException(String reason) {
        super(reason);
    }

    /** Why not, and what to write instead, for whoever wrote the report. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
