package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.reconcile.SeededLedger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** A fund against its ledger, and SQLite's join of the same rows. */
final class ReconcileFigures {
    private ReconcileFigures() {}

    /** In a process of its own, because of its heap. */
    static void print() throws Exception {
        if (Runtime.getRuntime().maxMemory() > 600L << 20) {
            var again = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp",
                    System.getProperty("java.class.path"), Bench.class.getName(), root.toString(), "reconcile");
            new ProcessBuilder(again).inheritIO().start().waitFor();
            return;
        }
        heading("A seeded ledger of 50,000 transactions over 200 lines in twelve exports, within a heap of 512 MB");
        var seeded = SeededLedger.of(1, 50_000, 200, false, 1_000_000);
        long from = System.nanoTime();
        Ledger ledger = seeded.read();
        line("reading the twelve exports, with a million blank rows", (System.nanoTime() - from) / 1e6);
        var score = seeded.score(seeded.reconcile(ledger));
        System.out.printf(Locale.UK, "%-58s %,9d%n", "transactions that have a true match", score.truths());
        goal("false matches", score.falseMatches().size(), 0, false);
        System.out.printf(Locale.UK, "%-58s %9.4f%n", "precision", score.precision());
        goal("recall, per cent", 100 * score.recall(), 98, true);
        try (var sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            load(sqlite, seeded, ledger);
            Callable<Object> matching = () -> seeded.reconcile(ledger);
            Callable<Object> join = () -> join(sqlite);
            alternate(20, matching, join);
            double[][] times = alternate(31, matching, join);
            line("reconcile: match, breaks and statement", median(times[0]));
            line("SQLite " + version(sqlite) + " in this process: join on amount and code", median(times[1]));
            goal("reconcile / SQLite's join", median(times[0]) / median(times[1]), 3, false);
        }
    }

    /** The ledger, and beside it what each line of the fund was truly spent on. */
    private static void load(Connection sqlite, SeededLedger seeded, Ledger ledger) throws SQLException {
        execute(sqlite, "CREATE TABLE ledger (id TEXT, code TEXT, pence INTEGER)");
        execute(sqlite, "CREATE TABLE fund (line TEXT, code TEXT, pence INTEGER)");
        sqlite.setAutoCommit(false);
        for (var one : ledger.transactions()) {
            insert(sqlite, "ledger", one.id().toString(), one.code().toString(), one.pence());
        }
        for (var row : seeded.rows()) {
            if (row.onto != null) {
                insert(sqlite, "fund", row.onto, row.code.toString(), row.pence());
            }
        }
        sqlite.setAutoCommit(true);
    }

    private static void insert(Connection sqlite, String table, String name, String code, long pence) throws SQLException {
        try (var insert = sqlite.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, code);
            insert.setLong(3, pence);
            insert.execute();
        }
    }

    /** What it joins is kept, as a reconciliation keeps its matches. */
    private static Object join(Connection sqlite) throws SQLException {
        execute(sqlite, "DROP TABLE IF EXISTS joined");
        execute(sqlite, "CREATE TABLE joined AS SELECT id, line FROM ledger JOIN fund USING (pence, code)");
        return sqlite;
    }

    private static void execute(Connection sqlite, String sql) throws SQLException {
        try (var statement = sqlite.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String version(Connection sqlite) throws SQLException {
        return sqlite.getMetaData().getDatabaseProductVersion();
    }
}
