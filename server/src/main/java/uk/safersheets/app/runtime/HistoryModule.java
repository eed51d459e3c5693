package uk.safersheets.app.runtime;

import uk.safersheets.app.compare.ReadHistory;
import uk.safersheets.app.compare.TraceCells;
import uk.safersheets.app.compare.TraceWorker;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.version.Traces;
import uk.safersheets.store.version.Versions;

/**
 * How cells came to hold what they hold.
 *
 * @param worker traces in the background; to be closed
 */
public record HistoryModule(TraceCells trace, TraceWorker worker, ReadHistory read) {

    static HistoryModule of(
            Database database, Books books, Versions versions, WorkbookModule workbooks, TraceWorker.BookWork after) {
        var trace = new TraceCells(versions, new Traces(database), workbooks.read());
        return new HistoryModule(
                trace,
                new TraceWorker(trace, after),
                new ReadHistory(books, versions, workbooks.read(), workbooks.compare(), trace));
    }
}
