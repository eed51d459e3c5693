package uk.safersheets.store.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;

/** What people said that names in imported files mean. What was said before stays, and the newest counts. */
public final class ImportNames {
    private static final String KEEP = """
            INSERT INTO import_name (event, partnership, owner, kind, what, name, means, valid_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            SELECT n.event, n.partnership, n.kind, n.what, n.name, n.means, n.valid_from, e.at, e.who, a."user"
            FROM import_name n JOIN event e ON e.number = n.event LEFT JOIN event_actor a ON a.event = e.number
            WHERE n.owner = ? ORDER BY n.event
            """;

    private final Database database;

    public ImportNames(Database database) {
        this.database = database;
    }

    /**
     * Remembers what a name means.
     *
     * @param said its event is not looked at
     * @param owner the partnership as it stands in addresses
     */
    public NameMeant keep(NameMeant said, String owner, Origin origin) {
        return database.write("remember a name", connection -> {
            String detail = said.kind().word() + ": " + said.what() + " '" + said.name() + "' "
                    + (said.means().isEmpty() ? "stands for itself" : "means '" + said.means() + "'") + " from "
                    + said.validFrom() + " in " + said.partnership();
            var act = new AuditEvent(said.at(), said.by().name(), origin, EventType.NAMED, null, null, detail);
            long event = Events.append(connection, act).number();
            insert(connection, event, said, owner);
            return new NameMeant(
                    event,
                    said.partnership(),
                    said.kind(),
                    said.what(),
                    said.name(),
                    said.means(),
                    said.validFrom(),
                    said.at(),
                    said.by());
        });
    }

    /** All that was ever said in a partnership, oldest first. */
    public List<NameMeant> of(String owner) {
        return database.read("read the names of '" + owner + "'", connection -> {
            try (var select = connection.prepareStatement(SELECT)) {
                select.setString(1, owner);
                var names = new ArrayList<NameMeant>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        names.add(new NameMeant(
                                row.getLong(1),
                                row.getString(2),
                                ImportKind.of(row.getString(3)).orElseThrow(),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                LocalDate.parse(row.getString(7)),
                                Instant.parse(row.getString(8)),
                                new Actor(row.getString(9), row.getString(10))));
                    }
                }
                return names;
            }
        });
    }

    private static void insert(Connection connection, long event, NameMeant said, String owner) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, event);
            insert.setString(2, said.partnership());
            insert.setString(3, owner);
            insert.setString(4, said.kind().word());
            insert.setString(5, said.what());
            insert.setString(6, said.name());
            insert.setString(7, said.means());
            insert.setString(8, said.validFrom().toString());
            insert.executeUpdate();
        }
    }
}
