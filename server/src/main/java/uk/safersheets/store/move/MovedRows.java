package uk.safersheets.store.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.move.MovedTable.Column;
import uk.safersheets.store.move.MovedTable.Kind;

/** Reads the rows of a table, and writes them elsewhere as they are. */
final class MovedRows {
    private static final int FETCHED = 200;
    private static final int BATCH_ROWS = 500;
    private static final long BATCH_BYTES = 8L * 1024 * 1024;

    private final MovedTable table;

    MovedRows(MovedTable table) {
        this.table = table;
    }

    /** Is given each row; what it holds is checked by the caller. */
    @FunctionalInterface
    interface Reader {
        /** @param number of the row in the order of the key, from 1 */
        void row(long number, @Nullable Object[] values) throws SQLException;
    }

    void read(Connection connection, Reader reader) throws SQLException {
        try (var select = connection.prepareStatement(table.select())) {
            select.setFetchSize(FETCHED);
            try (var rows = select.executeQuery()) {
                for (long number = 1; rows.next(); number++) {
                    reader.row(number, values(rows));
                }
            }
        }
    }

    private @Nullable Object[] values(ResultSet row) throws SQLException {
        var values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.getObject(i + 1);
            values[i] = value instanceof Integer whole ? Long.valueOf(whole) : value;
        }
        return values;
    }

    /** The number and hash of the rows. */
    Fingerprint fingerprint(Connection connection) throws SQLException {
        var all = new Fingerprint();
        read(connection, (number, values) -> all.add(values));
        return all;
    }

    /** @param done told of the number of rows, now and then */
    void copy(Connection from, Connection to, LongConsumer done) throws SQLException {
        try (var insert = to.prepareStatement(table.insert())) {
            var batch = new Batch();
            read(from, (number, values) -> {
                set(insert, values);
                if (batch.isFull(values)) {
                    insert.executeBatch();
                    done.accept(number);
                }
            });
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement insert, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value == null) {
                insert.setNull(i + 1, type(table.columns().get(i)));
            } else if (value instanceof byte[] bytes) {
                insert.setBytes(i + 1, bytes);
            } else if (value instanceof Long whole) {
                insert.setLong(i + 1, whole);
            } else {
                insert.setString(i + 1, (String) value);
            }
        }
        insert.addBatch();
    }

    private static int type(Column column) {
        if (column.kind() == Kind.NUMBER) {
            return Types.BIGINT;
        }
        return column.kind() == Kind.TEXT ? Types.VARCHAR : Types.BINARY;
    }

    /** What waits to be written. */
    private static final class Batch {
        private int rows;
        private long bytes;

        boolean isFull(@Nullable Object[] values) {
            rows++;
            for (var value : values) {
                bytes += value instanceof byte[] some ? some.length : value instanceof String text ? text.length() : 0;
            }
            boolean isFull = rows >= BATCH_ROWS || bytes >= BATCH_BYTES;
            if (isFull) {
                rows = 0;
                bytes = 0;
            }
            return isFull;
        }
    }
}
