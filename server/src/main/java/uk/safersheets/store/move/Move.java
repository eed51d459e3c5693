package uk.safersheets.store.move;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.db.StoreException;

/**
 * Moves everything kept to an empty store: the workbooks batch by batch, so that an interrupted move goes on where it
 * was, and then all the rest as one transaction, which is kept only where every table holds the same rows on both sides.
 * Nobody writes to either meanwhile; where everything comes from stays as it is.
 */
public final class Move {
    private final StoreAddress to;
    private final Connection source;
    private final Database target;
    private final MoveProgress progress;
    private final List<MovedTable> tables;

    private Move(StoreAddress to, Connection source, Database target, MoveProgress progress) throws SQLException {
        this.to = to;
        this.source = source;
        this.target = target;
        this.progress = progress;
        this.tables = MovedTables.of(source);
    }

    /**
     * Moves it; the folders of both are this program's alone meanwhile.
     *
     * @throws StoreException in words, when it cannot be done: what was to be moved is as it was
     */
    public static Moved run(StoreAddress from, StoreAddress to, MoveProgress progress) {
        MoveSides.refuse(from, to);
        try (var alone = MoveSides.alone(from, to);
                var source = Database.open(MoveSides.named(from));
                var target = Database.open(MoveSides.named(to))) {
            return source.alone("move the store in " + from, connection -> {
                var move = new Move(to, connection, target, progress);
                move.target.read("look at the store in " + to, other -> {
                    MoveSides.refuseSame(from, connection, to, other);
                    move.refuseUnlessEmpty(other);
                    return null;
                });
                return move.moved(from.folder());
            });
        }
    }

    private Moved moved(Path folder) throws SQLException {
        RecordLog.require(to.folder(), source);
        var fingerprints = checked();
        long resumed = ContentCopy.run(source, target, progress);
        var counts = target.<List<Moved.Table>>alone("move everything but the workbooks", connection -> {
            refuseUnlessEmpty(connection);
            return rest(connection, fingerprints);
        });
        RecordLog.bring(folder, to.folder());
        target.logRecord();
        return new Moved(counts, resumed);
    }

    /** Looks at every value before the long part begins. */
    private Map<MovedTable, Fingerprint> checked() throws SQLException {
        var check = new ValueCheck(
                target.read("look at it", connection -> Dialect.of(connection).keepsEveryCharacter()));
        var fingerprints = new LinkedHashMap<MovedTable, Fingerprint>();
        for (var table : withoutContent()) {
            var all = new Fingerprint();
            new MovedRows(table).read(source, (number, values) -> {
                check.row(table, number, values);
                all.add(values);
            });
            fingerprints.put(table, all);
        }
        if (!check.faults().isEmpty()) {
            throw new StoreException("The store cannot be moved as it is: " + check.faults() + ".", null);
        }
        return fingerprints;
    }

    private List<Moved.Table> rest(Connection connection, Map<MovedTable, Fingerprint> fingerprints)
            throws SQLException {
        for (var table : fingerprints.entrySet()) {
            copy(table.getKey(), table.getValue().rows(), connection);
        }
        var dialect = Dialect.of(connection);
        dialect.countOn(connection);
        dialect.words().makeAnew(connection);
        var counts = new ArrayList<Moved.Table>();
        for (var table : tables) {
            if (table.name().equals(MovedTables.CONTENT)) {
                counts.add(compared(table.name(), count(source, table), count(connection, table), true));
            }
        }
        for (var table : fingerprints.entrySet()) {
            var before = table.getValue();
            var after = new MovedRows(table.getKey()).fingerprint(connection);
            counts.add(compared(table.getKey().name(), before.rows(), after.rows(), before.isOf(after)));
        }
        return counts;
    }

    private void copy(MovedTable table, long all, Connection connection) throws SQLException {
        LongConsumer told = rows -> progress.at(new MoveProgress.State(table.name(), rows, all, 0, 0));
        new MovedRows(table).copy(source, connection, told);
        if (all > 0) {
            told.accept(all);
        }
    }

    private static Moved.Table compared(String table, long from, long to, boolean isSame) {
        if (from != to || !isSame) {
            throw new StoreException(
                    "Table " + table + " would not hold the same after the move (" + from + " rows, and then " + to
                            + "): nothing but the workbooks is moved.",
                    null);
        }
        return new Moved.Table(table, from, to);
    }

    /** Workbooks alone, all of this source, are what an interrupted move leaves. */
    private void refuseUnlessEmpty(Connection other) throws SQLException {
        MoveSides.requireSameTables(tables, MovedTables.of(other));
        for (var table : withoutContent()) {
            if (count(other, table) > 0) {
                throw notEmpty("table " + table.name() + " has rows");
            }
        }
        if (ContentCopy.foreign(source, other) > 0) {
            throw notEmpty("it holds other workbooks than an interrupted move from here would have left");
        }
    }

    private StoreException notEmpty(String why) {
        return new StoreException(
                "The store in " + to + " is not empty: " + why + ". Name a new folder or a new database; one that a"
                        + " service was started on holds its templates already.",
                null);
    }

    private List<MovedTable> withoutContent() {
        return tables.stream()
                .filter(table -> !table.name().equals(MovedTables.CONTENT))
                .toList();
    }

    private static long count(Connection connection, MovedTable table) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM \"" + table.name() + '"')) {
            return Rows.number(select);
        }
    }
}
