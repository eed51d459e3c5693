package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Sha256;

/** The key pair that signs the receipts of one store, and the public keys of all that ever did. */
public final class ReceiptKeys {
    private final Database database;

    public ReceiptKeys(Database database) {
        this.database = database;
    }

    /** Both halves, as X.509 and PKCS #8 have them. */
    public record Pair(byte[] publicKey, byte[] privateKey) {}

    /** The pair there is, or else the one that is made now. */
    public Pair pair(Supplier<Pair> made, Instant at) {
        var there = find();
        return there.isPresent() ? there.get() : keep(made.get(), at);
    }

    /** The pair there is. */
    public Optional<Pair> find() {
        return database.read("read the receipt key", ReceiptKeys::find);
    }

    /** Makes known that receipts are signed with a pair that is kept outside the store, if it is not known yet. */
    public void publish(byte[] publicKey, Instant at) {
        if (isPublished(published(), publicKey)) {
            return;
        }
        database.write("keep the public key of receipts", connection -> {
            if (!isPublished(published(connection), publicKey)) {
                publish(connection, publicKey, at);
            }
            return null;
        });
    }

    private static boolean isPublished(List<byte[]> published, byte[] publicKey) {
        return published.stream().anyMatch(known -> Arrays.equals(known, publicKey));
    }

    private static void publish(Connection connection, byte[] publicKey, Instant at) throws SQLException {
        var used = new AuditEvent(
                at,
                "Safer Sheets",
                Origin.of("the service"),
                EventType.RECEIPT_KEY_USED,
                null,
                null,
                Sha256.of(publicKey));
        try (var insert =
                connection.prepareStatement("INSERT INTO receipt_public_key (event, public_key) VALUES (?, ?)")) {
            insert.setLong(1, Events.append(connection, used).number());
            insert.setBytes(2, publicKey);
            insert.executeUpdate();
        }
    }

    /** Every public key that receipts of this store are signed with, the oldest first. */
    public List<byte[]> published() {
        return database.read("read the public keys of receipts", ReceiptKeys::published);
    }

    private static List<byte[]> published(Connection connection) throws SQLException {
        var keys = new ArrayList<byte[]>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT public_key, 0 AS event FROM receipt_key UNION ALL"
                        + " SELECT public_key, event FROM receipt_public_key ORDER BY event")) {
            while (row.next()) {
                keys.add(row.getBytes(1));
            }
        }
        return keys;
    }

    private Pair keep(Pair pair, Instant at) {
        return database.write("keep the receipt key", connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO receipt_key (\"only\", public_key, private_key, made_at) VALUES (1, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")) {
                insert.setBytes(1, pair.publicKey());
                insert.setBytes(2, pair.privateKey());
                insert.setString(3, at.toString());
                if (insert.executeUpdate() == 1) {
                    Events.append(connection, made(pair, at));
                }
            }
            return find(connection).orElseThrow();
        });
    }

    private static AuditEvent made(Pair pair, Instant at) {
        return new AuditEvent(
                at,
                "Safer Sheets",
                Origin.of("the service"),
                EventType.RECEIPT_KEY_MADE,
                null,
                null,
                Sha256.of(pair.publicKey()));
    }

    private static Optional<Pair> find(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT public_key, private_key FROM receipt_key")) {
            return row.next() ? Optional.of(new Pair(row.getBytes(1), row.getBytes(2))) : Optional.empty();
        }
    }
}
