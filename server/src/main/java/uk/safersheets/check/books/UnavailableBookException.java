package uk.safersheets.check.books;

/** A rule asked for a book that is not there, or that lacks what it asked for: the rule cannot be tested. */
public final class UnavailableBookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String because;
    private final String fix;

    /**
     * @param because words that follow "because"
     * @param fix one short imperative sentence
     */
    public UnavailableBookException(String because, String fix) {
        super(because);
        this.because = because;
        this.fix = fix;
    }

    public String because() {
        return because;
    }

    public String fix() {
        return fix;
    }
}
