package uk.safersheets.compare.merge;

/** What somebody chose or decided does not fit what there is to settle; the message names it. */
public final class UnusableChoiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnusableChoiceException(String message) {
        super(message);
    }
}
