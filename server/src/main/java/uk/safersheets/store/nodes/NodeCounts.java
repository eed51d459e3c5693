package uk.safersheets.store.nodes;

import java.time.LocalDate;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** How much of something was used on a day, by all nodes together. */
public final class NodeCounts {
    private static final String USED = "SELECT coalesce(max(used), 0) FROM node_count WHERE day = ? AND name = ?";
    private static final String ADD = """
            INSERT INTO node_count (day, name, used) VALUES (?, ?, ?)
            ON CONFLICT (day, name) DO UPDATE SET used = node_count.used + excluded.used
            """;

    private final Database database;

    public NodeCounts(Database database) {
        this.database = database;
    }

    public long used(LocalDate day, String name) {
        return database.share("look at what was used today", connection -> {
            try (var select = connection.prepareStatement(USED)) {
                select.setString(1, day.toString());
                select.setString(2, name);
                return Rows.number(select);
            }
        });
    }

    public void add(LocalDate day, String name, long more) {
        database.share("count what is used today", connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, day.toString());
                insert.setString(2, name);
                insert.setLong(3, more);
                return insert.executeUpdate();
            }
        });
    }

    /** Forgets the days before one. */
    public void forget(LocalDate before) {
        database.share("forget what was used", connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM node_count WHERE day < ?")) {
                delete.setString(1, before.toString());
                return delete.executeUpdate();
            }
        });
    }
}
