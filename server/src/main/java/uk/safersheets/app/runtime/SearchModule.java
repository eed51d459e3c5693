package uk.safersheets.app.runtime;

import uk.safersheets.app.search.IndexBooks;
import uk.safersheets.app.search.SearchBooks;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.WordPlaces;
import uk.safersheets.store.search.WordSearch;
import uk.safersheets.store.version.Versions;

/** Finding books by what is in them and was said of them. */
public record SearchModule(SearchIndex index, IndexBooks indexBooks, SearchBooks search) {

    static SearchModule of(
            Database database,
            Books books,
            Versions versions,
            WorkbookModule workbooks,
            SignOffModule signOff,
            TemplateRegistry templates) {
        var index = new SearchIndex(database);
        return new SearchModule(
                index,
                new IndexBooks(books, versions, signOff.signOff(), workbooks.read(), index),
                new SearchBooks(index, new WordSearch(database), new WordPlaces(database), templates));
    }
}
