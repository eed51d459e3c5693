package uk.safersheets.check.books;

/** The other books of the partnership whose workbook is checked, as far as whoever asks may read them. */
public interface OtherBooks {
    /**
     * The newest version that counts of another template's book for the same period.
     *
     * @param template the id of the template
     * @throws UnavailableBookException when there is none that may be read
     */
    OtherBook named(String template);

    /**
     * The book of the same template before this one.
     *
     * @throws UnavailableBookException when there is none that may be read
     */
    OtherBook lastPeriod();

    /** Where only the one workbook is at hand. */
    static OtherBooks none() {
        return new OtherBooks() {
            @Override
            public OtherBook named(String template) {
                throw alone();
            }

            @Override
            public OtherBook lastPeriod() {
                throw alone();
            }
        };
    }

    private static UnavailableBookException alone() {
        return new UnavailableBookException(
                "it compares with another workbook, and only this one is at hand",
                "Name the other workbook with --beside, or check this one where the books are kept.");
    }
}
