package uk.safersheets.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guarding triggers of a database against the text of the migrations that made them: each is there, is switched on,
 * and does what it was made to do.
 */
final class PostgresGuards {
    private static final String FOLDER = "/db/migration/postgresql/";

    private static final Pattern STATEMENT = Pattern.compile(
            "CREATE (?:OR REPLACE )?(?:FUNCTION (?<function>\\w+)\\(\\) RETURNS trigger LANGUAGE plpgsql AS \\$\\$(?<body>.*?)\\$\\$"
                    + "|TRIGGER (?<trigger>\\w+) (?<does>[^;]*));|DROP TRIGGER (?<dropped>\\w+) ON \\w+;",
            Pattern.DOTALL);

    private static final String MIGRATIONS = """
            SELECT script FROM flyway_schema_history WHERE success AND version IS NOT NULL
            ORDER BY installed_rank
            """;
    private static final String TRIGGERS = """
            SELECT t.tgname, pg_get_triggerdef(t.oid), t.tgenabled, c.relname, p.proname, p.prosrc
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
            WHERE NOT t.tgisinternal AND c.relnamespace = CAST(current_schema() AS regnamespace)
            """;

    /** A trigger that fires for what a service does. */
    private static final String ON = "O";

    private static final String ALWAYS_ON = "A";

    private final Map<String, String> functions = new TreeMap<>();
    private final Map<String, String> triggers = new TreeMap<>();

    private PostgresGuards() {}

    static void lookOver(Connection connection, Looked looked) throws SQLException {
        var guards = new PostgresGuards();
        guards.readMigrations(connection);
        guards.compare(connection, looked);
    }

    private void readMigrations(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(MIGRATIONS);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                read(rows.getString(1));
            }
        }
    }

    private void read(String script) {
        try (var in = PostgresGuards.class.getResourceAsStream(FOLDER + script)) {
            if (in != null) {
                read(STATEMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Matcher statement) {
        while (statement.find()) {
            if (statement.group("function") != null) {
                functions.put(statement.group("function"), statement.group("body"));
            } else if (statement.group("trigger") != null) {
                triggers.put(statement.group("trigger"), plain(statement.group("does")));
            } else {
                triggers.remove(statement.group("dropped"));
            }
        }
    }

    private void compare(Connection connection, Looked looked) throws SQLException {
        try (var select = connection.prepareStatement(TRIGGERS);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                String where = "Guard " + name + " of table " + rows.getString(4);
                String made = triggers.remove(name);
                String does = rows.getString(2).replaceFirst("CREATE TRIGGER \\w+ ", "");
                if (made == null) {
                    looked.damaged(where, "no version of Safer Sheets made it.");
                } else if (!made.equals(plain(does)) || !rows.getString(6).equals(functions.get(rows.getString(5)))) {
                    looked.damaged(where, "it does not do what it was made for.");
                }
                if (!rows.getString(3).equals(ON) && !rows.getString(3).equals(ALWAYS_ON)) {
                    looked.damaged(where, "it is switched off.");
                }
            }
        }
        triggers.forEach((name, does) -> looked.damaged("Guard " + name, "it is gone."));
    }

    /** Without what the server adds as it prints one. */
    private static String plain(String does) {
        return does.replaceAll("\\s+", " ")
                .replaceAll(" ON \\w+\\.", " ON ")
                .replaceAll("FUNCTION \\w+\\.", "FUNCTION ")
                .replace("::text", "")
                .replaceAll("[()]", "")
                .strip();
    }
}
