package uk.safersheets.store.collection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionTerms;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Every collection. Nothing of one is changed: what was done in it is added to it. */
public final class StoredCollections {
    private static final String KEEP = """
            INSERT INTO collection (event, number, name, body, owner, template, least_version, period, first_day,
                                    last_day, due, shared, notes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KEEP_PARTNERSHIP =
            "INSERT INTO collection_partnership (collection, place, partnership, owner) VALUES (?, ?, ?, ?)";
    private static final String KEEP_ACT = """
            INSERT INTO collection_act (event, collection, kind, partnership, book, version, reason, day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM collection";

    private final Database database;

    public StoredCollections(Database database) {
        this.database = database;
    }

    /**
     * Keeps a collection with its event, under the next number.
     *
     * @param slug a name as it stands in addresses
     */
    public StoredCollection keep(CollectionTerms terms, Function<String, String> slug, AuditEvent act) {
        return database.write("keep collection '" + terms.name() + "'", connection -> {
            long event = Events.append(connection, act).number();
            long number;
            try (var next = connection.prepareStatement(NEXT)) {
                number = Rows.number(next);
            }
            insert(connection, event, number, terms, slug.apply(terms.body()));
            partnerships(connection, event, terms, slug);
            return new StoredCollection(event, number, terms, act.at(), act.who());
        });
    }

    /** Every one, oldest first. */
    public List<StoredCollection> all() {
        return database.read("list the collections", CollectionRows::all);
    }

    public Optional<StoredCollection> find(long number) {
        return database.read("find collection " + number, connection -> CollectionRows.find(connection, number));
    }

    /** What was done in one, oldest first. */
    public List<CollectionAct> acts(StoredCollection collection) {
        return database.read(
                "read collection " + collection.number(),
                connection -> CollectionRows.acts(connection, collection.event()));
    }

    /** What was done in each, by its event, oldest first. */
    public Map<Long, List<CollectionAct>> acts() {
        return database.read("read what was done in collections", CollectionRows::acts);
    }

    /**
     * Adds what somebody does, as is decided inside the transaction from how things stand then.
     *
     * @param attempt gives what to add, or throws to refuse it
     */
    public CollectionAct add(StoredCollection collection, Function<List<CollectionAct>, NewAct> attempt) {
        return database.write("add to collection " + collection.number(), connection -> {
            var added = attempt.apply(CollectionRows.acts(connection, collection.event()));
            long event = Events.append(connection, added.act()).number();
            insert(connection, event, collection.event(), added);
            return added.numbered(event);
        });
    }

    private static void insert(Connection connection, long event, long number, CollectionTerms terms, String owner)
            throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, event);
            insert.setLong(2, number);
            insert.setString(3, terms.name());
            insert.setString(4, terms.body());
            insert.setString(5, owner);
            insert.setString(6, terms.template());
            insert.setInt(7, terms.leastVersion());
            insert.setString(8, terms.period());
            insert.setString(9, CollectionRows.text(terms.from()));
            insert.setString(10, CollectionRows.text(terms.to()));
            insert.setString(11, terms.due().toString());
            insert.setInt(12, terms.isShared() ? 1 : 0);
            insert.setString(13, terms.notes());
            insert.executeUpdate();
        }
    }

    private static void partnerships(
            Connection connection, long event, CollectionTerms terms, Function<String, String> slug)
            throws SQLException {
        try (var insert = connection.prepareStatement(KEEP_PARTNERSHIP)) {
            int place = 0;
            for (String partnership : terms.partnerships()) {
                insert.setLong(1, event);
                insert.setInt(2, ++place);
                insert.setString(3, partnership);
                insert.setString(4, slug.apply(partnership));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insert(Connection connection, long event, long collection, NewAct added) throws SQLException {
        var version = added.version();
        try (var insert = connection.prepareStatement(KEEP_ACT)) {
            insert.setLong(1, event);
            insert.setLong(2, collection);
            insert.setString(3, added.kind().word());
            insert.setString(4, added.partnership());
            insert.setString(5, version == null ? null : version.book());
            insert.setObject(6, version == null ? null : version.number(), Types.INTEGER);
            insert.setString(7, added.reason());
            insert.setString(8, CollectionRows.text(added.day()));
            insert.executeUpdate();
        }
    }
}
