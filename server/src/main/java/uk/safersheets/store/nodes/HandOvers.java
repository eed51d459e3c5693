package uk.safersheets.store.nodes;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** What is handed over once, whichever node is asked: the statement that takes it out decides who gets it. */
public final class HandOvers {
    private static final String WAITING = """
            SELECT coalesce(sum(CASE WHEN owner = ? THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN owner = ? THEN size ELSE 0 END), 0), coalesce(sum(size), 0)
            FROM node_hand_over WHERE kind = ? AND expires_at > ?
            """;
    private static final String KEEP = """
            INSERT INTO node_hand_over (kind, code, owner, size, content, expires_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, code) DO NOTHING
            """;
    private static final String TAKE =
            "DELETE FROM node_hand_over WHERE kind = ? AND code = ? RETURNING content, expires_at";
    private static final String FORGET = "DELETE FROM node_hand_over WHERE expires_at <= ?";

    private final Database database;

    public HandOvers(Database database) {
        this.database = database;
    }

    /**
     * Something that waits.
     *
     * @param code the SHA-256 of the code that it is handed over for
     * @param size in bytes, before it was closed
     * @param content closed, so that the store cannot tell what it is
     */
    public record Kept(String kind, String code, String owner, long size, byte[] content, Instant expires) {}

    /** How much of one kind waits: things and bytes of one owner, and the bytes of all. */
    public record Waiting(long things, long bytesOfOwner, long bytes) {}

    public Waiting waiting(String kind, String owner, Instant now) {
        return database.share("look at what waits to be handed over", connection -> {
            try (var select = connection.prepareStatement(WAITING)) {
                select.setString(1, owner);
                select.setString(2, owner);
                select.setString(3, kind);
                select.setLong(4, now.toEpochMilli());
                return Rows.one(select, row -> new Waiting(row.getLong(1), row.getLong(2), row.getLong(3)));
            }
        });
    }

    /** @return false when something is kept for this code already */
    public boolean keep(Kept kept) {
        return database.share("keep what is to be handed over", connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, kept.kind());
                insert.setString(2, kept.code());
                insert.setString(3, kept.owner());
                insert.setLong(4, kept.size());
                insert.setBytes(5, kept.content());
                insert.setLong(6, kept.expires().toEpochMilli());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Takes something out; empty when somebody did before, it ran out, or never was. */
    public Optional<byte[]> take(String kind, String code, Instant now) {
        return database.share("hand something over", connection -> {
            try (var delete = connection.prepareStatement(TAKE)) {
                delete.setString(1, kind);
                delete.setString(2, code);
                return taken(delete, now);
            }
        });
    }

    private static Optional<byte[]> taken(PreparedStatement delete, Instant now) throws SQLException {
        try (var row = delete.executeQuery()) {
            return row.next() && row.getLong(2) > now.toEpochMilli() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    /** Lets go of what nobody gets any more. */
    public void forget(Instant now) {
        database.share("forget what was not handed over", connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setLong(1, now.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }
}
