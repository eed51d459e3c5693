package uk.safersheets.store.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what queries answer with. */
public final class Rows {
    private static final int MOST_AT_ONCE = 10_000;

    private Rows() {}

    /** What a row holds. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The first row; empty where there is none, or what it holds is null. */
    public static <T> Optional<T> first(PreparedStatement select, Reader<T> reader) throws SQLException {
        try (var rows = select.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        }
    }

    /**
     * The row of a query that always has one.
     *
     * @throws SQLException when it has none
     */
    public static <T> T one(PreparedStatement select, Reader<T> reader) throws SQLException {
        try (var rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("a query that always has a row has none: " + select);
            }
            return reader.read(rows);
        }
    }

    /** Every row, in the order of the query. */
    public static <T> List<T> all(PreparedStatement select, Reader<T> reader) throws SQLException {
        var all = new ArrayList<T>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    /** As many question marks as there are values, to stand in a list. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Puts values in the place of the question marks, from the first on. */
    public static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
    }

    /** These in lists that are short enough for one statement: PostgreSQL takes 65,535 marks, and each has up to two. */
    public static <T> List<List<T>> parts(Collection<T> all) {
        var list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + MOST_AT_ONCE)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + MOST_AT_ONCE)))
                .toList();
    }

    /** The number that a query counts or finds. */
    public static long number(PreparedStatement select) throws SQLException {
        return one(select, row -> row.getLong(1));
    }
}
