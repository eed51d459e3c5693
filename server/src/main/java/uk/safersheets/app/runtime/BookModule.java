package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.app.book.DisposeOfBooks;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.version.Versions;

/** Books: opened, read and disposed of. */
public record BookModule(OpenBook open, ReadBooks read, DisposeOfBooks dispose, ReadContent content) {

    static BookModule of(Database database, Books books, Versions versions, WorkbookModule workbooks, Clock clock) {
        var read = new ReadBooks(books, versions, new Events(database));
        return new BookModule(
                new OpenBook(books, clock),
                read,
                new DisposeOfBooks(books, versions, new Retention(database), workbooks.read(), clock),
                new ReadContent(read, workbooks.read()));
    }
}
