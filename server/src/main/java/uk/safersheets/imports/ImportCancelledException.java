package uk.safersheets.imports;

/** The reading was stopped because nobody wants the answer any more. */
public final class ImportCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportCancelledException() {
        super("the import was cancelled");
    }
}
