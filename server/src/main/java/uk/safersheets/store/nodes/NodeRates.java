package uk.safersheets.store.nodes;

import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;

/**
 * How often somebody may ask all nodes together. What is kept of each is the one moment at which everything would be
 * theirs again: an ask puts it off, and is refused where it would lie farther ahead than all at once takes (the generic
 * cell rate algorithm, ITU-T I.371). Moments are by the store's clock, which is the same for
 * all nodes.
 */
public final class NodeRates {
    private static final long MICROS = 1_000_000;
    private static final String TAKE = """
            INSERT INTO node_rate (who, whole_at) VALUES (?, %1$s + ?)
            ON CONFLICT (who) DO UPDATE
            SET whole_at = CASE WHEN node_rate.whole_at > %1$s THEN node_rate.whole_at ELSE %1$s END + ?
            WHERE node_rate.whole_at + ? <= %1$s + ?
            """;

    private final Database database;

    public NodeRates(Database database) {
        this.database = database;
    }

    /**
     * Takes a number of asks at once, or none of them.
     *
     * @param who a hash
     * @param asks more than {@code atOnce} are never taken
     * @param atOnce how many there are after a pause
     * @param aSecond how many go on coming
     */
    public boolean isTaken(String who, int asks, int atOnce, int aSecond) {
        if (asks > atOnce) {
            return false;
        }
        long cost = asks * MICROS / aSecond;
        return database.share("count a request", connection -> {
            try (var take = connection.prepareStatement(
                    TAKE.formatted(Dialect.of(connection).micros()))) {
                take.setString(1, who);
                take.setLong(2, cost);
                take.setLong(3, cost);
                take.setLong(4, cost);
                take.setLong(5, atOnce * MICROS / aSecond);
                return take.executeUpdate() == 1;
            }
        });
    }

    /** Forgets those of whom everything is theirs again. */
    public void forget() {
        database.share("forget who asked", connection -> {
            String forget = "DELETE FROM node_rate WHERE whole_at <= "
                    + Dialect.of(connection).micros();
            try (var delete = connection.prepareStatement(forget)) {
                return delete.executeUpdate();
            }
        });
    }
}
