package uk.safersheets.store.move;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.StoreAddress;

/** Every row of every table of a store, as text. */
public final class StoredRows {
    private StoredRows() {}

    public static Map<String, List<String>> of(StoreAddress store) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        try (var connection = StoreKind.byHand(store)) {
            for (var table : MovedTables.of(connection)) {
                var rows = new ArrayList<String>();
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(table.select())) {
                    while (row.next()) {
                        var line = new StringBuilder();
                        for (int column = 1; column <= table.columns().size(); column++) {
                            Object value = row.getObject(column);
                            line.append(
                                            value instanceof byte[] bytes
                                                    ? HexFormat.of().formatHex(bytes)
                                                    : value)
                                    .append('|');
                        }
                        rows.add(line.toString());
                    }
                }
                all.put(table.name(), rows);
            }
        }
        return all;
    }
}
