package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.app.collection.CollectionDeadlines;
import uk.safersheets.app.collection.GatherReturns;
import uk.safersheets.app.collection.GiveReturn;
import uk.safersheets.app.collection.KeepCollection;
import uk.safersheets.app.collection.ReadCollections;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.collection.StoredCollections;
import uk.safersheets.store.db.Database;

/** What bodies collect from partnerships. */
public record CollectionModule(
        ReadCollections read,
        KeepCollection keep,
        GiveReturn give,
        GatherReturns gather,
        CollectionDeadlines deadlines) {

    static CollectionModule of(
            Database database, BookModule bookModule, SignOff signOff, TemplateRegistry templates, Clock clock) {
        var books = bookModule.read();
        var collections = new StoredCollections(database);
        var read = new ReadCollections(collections, books, clock);
        return new CollectionModule(
                read,
                new KeepCollection(collections, read, templates, clock),
                new GiveReturn(collections, read, books, signOff, clock),
                new GatherReturns(books, bookModule.content(), signOff, templates),
                new CollectionDeadlines(read));
    }
}
