package uk.safersheets.store.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Who turned reminders by e-mail on; nobody else's address is kept. */
public final class ReminderSettings {
    private static final String SELECT = "SELECT account, address, stop_code, since FROM reminder_setting";
    private static final String PUT = """
            INSERT INTO reminder_setting (account, address, stop_code, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (account) DO UPDATE SET address = excluded.address
            """;

    private final Database database;

    public ReminderSettings(Database database) {
        this.database = database;
    }

    public List<ReminderSetting> all() {
        return database.read("read who wants reminders", connection -> {
            var settings = new ArrayList<ReminderSetting>();
            try (var select = connection.prepareStatement(SELECT + " ORDER BY account");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    settings.add(setting(row));
                }
            }
            return settings;
        });
    }

    public Optional<ReminderSetting> of(String account) {
        return database.read("read whether somebody wants reminders", connection -> {
            try (var select = connection.prepareStatement(SELECT + " WHERE account = ?")) {
                select.setString(1, account);
                return Rows.first(select, ReminderSettings::setting);
            }
        });
    }

    /** Turns them on, or changes the address alone where they are. */
    public void put(ReminderSetting setting) {
        database.write("turn reminders on", connection -> {
            try (var insert = connection.prepareStatement(PUT)) {
                insert.setString(1, setting.account());
                insert.setString(2, setting.address());
                insert.setString(3, setting.stopCode());
                insert.setString(4, setting.since().toString());
                return insert.executeUpdate();
            }
        });
    }

    /** Turns them off; the address is gone. */
    public void remove(String account) {
        database.write("turn reminders off", connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM reminder_setting WHERE account = ?")) {
                delete.setString(1, account);
                return delete.executeUpdate();
            }
        });
    }

    /** Turns those off that are known by a code; nothing happens where none are. */
    public void stop(String code) {
        database.write("stop reminders", connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM reminder_setting WHERE stop_code = ?")) {
                delete.setString(1, code);
                return delete.executeUpdate();
            }
        });
    }

    private static ReminderSetting setting(ResultSet row) throws SQLException {
        return new ReminderSetting(
                row.getString(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4)));
    }
}
