package uk.safersheets.store.move;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as it is moved.
 *
 * @param key the columns that tell its rows apart, in whose order they are moved
 * @param pointsTo the tables that have to be there before
 */
record MovedTable(String name, List<Column> columns, List<String> key, Set<String> pointsTo) {
    MovedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        pointsTo = Set.copyOf(pointsTo);
    }

    record Column(String name, Kind kind) {}

    /** What a column is for; an older SQLite store may hold other things in it. */
    enum Kind {
        NUMBER("a whole number"),
        TEXT("text"),
        BYTES("bytes");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    String select() {
        return "SELECT " + names() + " FROM \"" + name + "\" ORDER BY " + quoted(key);
    }

    String insert() {
        String marks = columns.stream().map(any -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO \"" + name + "\" (" + names() + ") VALUES (" + marks + ")";
    }

    private String names() {
        return quoted(columns.stream().map(Column::name).toList());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
