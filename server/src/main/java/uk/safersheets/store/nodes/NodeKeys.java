package uk.safersheets.store.nodes;

import java.util.function.Supplier;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Keys that every node of an installation has to have the same of. The first node makes one. */
public final class NodeKeys {
    private static final String KEEP = "INSERT INTO node_key (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";

    private final Database database;

    public NodeKeys(Database database) {
        this.database = database;
    }

    /** The key of this name, or else the one that is made now. */
    public byte[] key(String name, Supplier<byte[]> made) {
        return database.share("read the key that all nodes share", connection -> {
            try (var insert = connection.prepareStatement(KEEP);
                    var select = connection.prepareStatement("SELECT value FROM node_key WHERE name = ?")) {
                insert.setString(1, name);
                insert.setBytes(2, made.get());
                insert.executeUpdate();
                select.setString(1, name);
                return Rows.one(select, row -> row.getBytes(1));
            }
        });
    }
}
