package uk.safersheets.app.books;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Period;

/** Where the workbooks of one partnership are that somebody may read. */
interface Shelf {
    /**
     * Those of a template.
     *
     * @param period only such as may serve it; null for any
     * @param isOwn whether the newest version is taken, too, of a book of which none counts yet
     */
    List<BookToRead> books(String template, @Nullable Period period, boolean isOwn);

    /** What a book has to be to be read, with a space after it; empty for nothing. */
    String counting();

    /** Where they were looked for, with a space before it; empty where that goes without saying. */
    String where();

    /** What to do when one is missing: one short imperative sentence. */
    String wayOut();
}
