package uk.safersheets.store.template;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;

/** Every registered version of every template. */
public final class Templates {
    private static final String SELECT = """
            SELECT t.template, t.number, t.title, t.sha256, t.registered_at, t.registered_by, r.number IS NOT NULL
            FROM template_version t
            LEFT JOIN template_retirement r ON r.template = t.template AND r.number = t.number
            """;
    private static final String FIND = SELECT + "WHERE t.template = ? AND t.number = ?";
    private static final String ALL = SELECT + "ORDER BY t.template, t.number";
    private static final String KNOWN = SELECT + "WHERE t.template = ? AND ? IN (t.sha256, t.sent_sha256)";
    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM template_version WHERE template = ?";
    private static final String REGISTER = """
            INSERT INTO template_version (template, number, title, sha256, sent_sha256, registered_at, registered_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RETIRE = """
            INSERT INTO template_retirement (template, number, retired_at, retired_by) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String RETIREMENTS = """
            SELECT r.number, r.retired_at, r.retired_by, substr(e.detail, length(r.template || ' ' || r.number) + 2)
            FROM template_retirement r JOIN event e ON e.act = ?
            AND substr(e.detail || ' ', 1, length(r.template || ' ' || r.number) + 1) = r.template || ' ' || r.number || ' '
            WHERE r.template = ? ORDER BY r.number
            """;

    private final Database database;

    public Templates(Database database) {
        this.database = database;
    }

    /** A template version, and whether it was registered just now. */
    public record Registered(TemplateVersion version, boolean isNew) {}

    /**
     * Registers a workbook as the next version of its template; the same workbook again is the version it was.
     *
     * @param sent the workbook as somebody sent it
     * @param stamped the workbook to keep for the number it gets
     */
    public Registered register(
            String template,
            String title,
            byte[] sent,
            IntFunction<byte[]> stamped,
            Instant at,
            String by,
            Origin origin) {
        return database.write(
                "register template '" + template + "'",
                connection -> register(connection, template, title, sent, stamped, at, by, origin));
    }

    /**
     * Registers a template that comes with the service, however many nodes begin to at once.
     *
     * @param versions oldest first: where anything of it is registered, only the last
     */
    public void registerBuiltIn(String template, List<SentTemplate> versions, Instant at, String by, Origin origin) {
        database.write("register template '" + template + "'", connection -> {
            int from = next(connection, template) == 1 ? 0 : versions.size() - 1;
            for (var one : versions.subList(from, versions.size())) {
                register(connection, template, one.title(), one.sent(), one.stamped(), at, by, origin);
            }
            return null;
        });
    }

    /** The same as a part of what somebody else writes. */
    static Registered register(
            Connection connection,
            String template,
            String title,
            byte[] sent,
            IntFunction<byte[]> stamped,
            Instant at,
            String by,
            Origin origin)
            throws SQLException {
        String sentSha256 = Sha256.of(sent);
        var known = known(connection, template, sentSha256);
        if (known.isPresent()) {
            return new Registered(known.get(), false);
        }
        int number = next(connection, template);
        byte[] kept = stamped.apply(number);
        String sha256 = Sha256.of(kept);
        Content.keep(connection, sha256, kept);
        var version = new TemplateVersion(template, number, title, sha256, at, by, false);
        insert(connection, version, sentSha256);
        Events.append(
                connection,
                new AuditEvent(at, by, origin, EventType.REGISTERED, null, null, named(version) + " " + sha256));
        return new Registered(version, true);
    }

    /** Whether this very workbook is registered, as it was sent or as it is kept. */
    public boolean isKnown(String template, byte[] workbook) {
        String sha256 = Sha256.of(workbook);
        return database.read(
                "look for template '" + template + "'",
                connection -> known(connection, template, sha256).isPresent());
    }

    public Optional<TemplateVersion> find(String template, int number) {
        return database.read("find version " + number + " of template '" + template + "'", connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, template);
                select.setInt(2, number);
                return versions(select).stream().findFirst();
            }
        });
    }

    /** All of them, by template and number. */
    public List<TemplateVersion> all() {
        return database.read("list the templates", connection -> {
            try (var select = connection.prepareStatement(ALL)) {
                return versions(select);
            }
        });
    }

    /** The workbook as it is kept. */
    public byte[] workbook(TemplateVersion version) {
        return database.read(
                "read version " + version.number() + " of template '" + version.template() + "'",
                connection -> Content.find(connection, version.sha256()).orElseThrow());
    }

    /** The versions of a template that are retired, by number. */
    public Map<Integer, Retirement> retirements(String template) {
        return database.read("list the retirements of template '" + template + "'", connection -> {
            try (var select = connection.prepareStatement(RETIREMENTS)) {
                select.setString(1, EventType.RETIRED.word());
                select.setString(2, template);
                return retirements(select);
            }
        });
    }

    /**
     * Takes no more workbooks of this version; once retired it stays so.
     *
     * @param reason empty for none
     */
    public void retire(TemplateVersion version, String reason, Instant at, String by, Origin origin) {
        database.write(
                "retire version " + version.number() + " of template '" + version.template() + "'", connection -> {
                    try (var insert = connection.prepareStatement(RETIRE)) {
                        insert.setString(1, version.template());
                        insert.setInt(2, version.number());
                        insert.setString(3, at.toString());
                        insert.setString(4, by);
                        String detail = (named(version) + " " + reason).strip();
                        if (insert.executeUpdate() == 1) {
                            Events.append(
                                    connection, new AuditEvent(at, by, origin, EventType.RETIRED, null, null, detail));
                        }
                        return version;
                    }
                });
    }

    private static String named(TemplateVersion version) {
        return version.template() + " " + version.number();
    }

    private static Optional<TemplateVersion> known(Connection connection, String template, String sha256)
            throws SQLException {
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setString(1, template);
            select.setString(2, sha256);
            return versions(select).stream().findFirst();
        }
    }

    private static int next(Connection connection, String template) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setString(1, template);
            return (int) Rows.number(select);
        }
    }

    private static void insert(Connection connection, TemplateVersion version, String sentSha256) throws SQLException {
        try (var insert = connection.prepareStatement(REGISTER)) {
            insert.setString(1, version.template());
            insert.setInt(2, version.number());
            insert.setString(3, version.title());
            insert.setString(4, version.sha256());
            insert.setString(5, sentSha256);
            insert.setString(6, version.registeredAt().toString());
            insert.setString(7, version.registeredBy());
            insert.executeUpdate();
        }
    }

    private static Map<Integer, Retirement> retirements(PreparedStatement select) throws SQLException {
        var retirements = new TreeMap<Integer, Retirement>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var one = new Retirement(
                        rows.getInt(1), Instant.parse(rows.getString(2)), rows.getString(3), rows.getString(4));
                retirements.put(one.number(), one);
            }
        }
        return retirements;
    }

    private static List<TemplateVersion> versions(PreparedStatement select) throws SQLException {
        var versions = new ArrayList<TemplateVersion>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                versions.add(new TemplateVersion(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getString(3),
                        rows.getString(4),
                        Instant.parse(rows.getString(5)),
                        rows.getString(6),
                        rows.getBoolean(7)));
            }
        }
        return versions;
    }
}
