package uk.safersheets.store.signoff;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;

/** Rules set aside for a while. */
public final class Waivers {
    private static final String KEEP = """
            INSERT INTO waiver (event, book, version, rule, table_name, row_key, heading, asked_by, approved_by, why, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    public static final String ALL = """
            SELECT event, book, version, rule, table_name, row_key, heading, asked_by, approved_by, why, until
            FROM waiver
            """;
    private static final String OF_BOOK = ALL + "WHERE book = ? ORDER BY event";
    private static final String OF_BOOKS = ALL + "WHERE book IN (%s) ORDER BY event";

    private static final String ASKED = EventType.in("act", EnumSet.of(EventType.WAIVER_ASKED)) + " AND book = ?";
    private static final Set<EventType> BEARING = EventType.and(EventType.STEPS, EventType.KEPT, EventType.WAIVED);

    private final Database database;

    public Waivers(Database database) {
        this.database = database;
    }

    /**
     * Keeps one with its event.
     *
     * @param waiver its number is not looked at
     * @param shown the book as it was shown to whoever approves it
     * @return the same with the number it was given
     * @throws DisposedException when the book was disposed of
     * @throws StaleBookException when a version, a step or another waiver came since
     */
    public Waiver keep(Waiver waiver, ShownBook shown, Instant at, Origin origin) {
        return database.write("keep a waiver in book '" + waiver.book() + "'", connection -> {
            Retention.requireKept(connection, waiver.book());
            shown.require(connection, BEARING);
            var act = new AuditEvent(
                    at,
                    waiver.approvedBy(),
                    origin,
                    EventType.WAIVED,
                    waiver.book(),
                    waiver.version(),
                    waiver.telling());
            long number = Events.append(connection, act).number();
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setLong(1, number);
                insert.setString(2, waiver.book());
                insert.setInt(3, waiver.version());
                insert.setString(4, waiver.rule());
                insert.setString(5, waiver.place().table());
                insert.setString(6, waiver.place().rowKey());
                insert.setString(7, waiver.place().column());
                insert.setString(8, waiver.askedBy());
                insert.setString(9, waiver.approvedBy());
                insert.setString(10, waiver.why());
                insert.setString(11, waiver.until().toString());
                insert.executeUpdate();
            }
            return find(connection.prepareStatement(OF_BOOK), List.of(waiver.book())).stream()
                    .filter(kept -> kept.number() == number)
                    .findFirst()
                    .orElseThrow();
        });
    }

    /**
     * Records that somebody asks for a waiver.
     *
     * @throws DisposedException when the book was disposed of
     * @throws StaleBookException when a version, a step or a waiver came since
     */
    public void ask(AuditEvent asked, ShownBook shown) {
        database.write("record a request in book '" + shown.book() + "'", connection -> {
            Retention.requireKept(connection, shown.book());
            shown.require(connection, BEARING);
            return Events.append(connection, asked);
        });
    }

    /** Who asked last for the waiver of this rule at this place; empty when nobody did. */
    public Optional<Actor> lastAsked(Waiver waiver) {
        return database.read(
                "read what was asked in book '" + waiver.book() + "'",
                connection -> Events.where(connection, ASKED, waiver.book()).stream()
                        .map(Event::act)
                        .filter(act -> act.detail().startsWith(waiver.subject()))
                        .reduce((earlier, later) -> later)
                        .map(AuditEvent::actor));
    }

    /** What was asked for in a book and has not been given since, oldest first; of the same the last. */
    public List<WaiverRequest> requests(String book) {
        return database.read("read what was asked in book '" + book + "'", connection -> {
            var given = find(connection.prepareStatement(OF_BOOK), List.of(book));
            var open = new ArrayList<WaiverRequest>();
            for (var event : Events.where(connection, ASKED, book)) {
                add(open, event, given);
            }
            return List.copyOf(open);
        });
    }

    /** Every waiver ever given in a book, oldest first. */
    public List<Waiver> of(String book) {
        return database.read(
                "read the waivers of book '" + book + "'",
                connection -> find(connection.prepareStatement(OF_BOOK), List.of(book)));
    }

    /** Every waiver ever given in any of these books, oldest first. */
    public List<Waiver> of(Collection<String> books) {
        return database.read("read the waivers of " + books.size() + " books", connection -> {
            var given = new ArrayList<Waiver>();
            for (var some : Rows.parts(books)) {
                given.addAll(find(connection.prepareStatement(String.format(OF_BOOKS, Rows.marks(some.size()))), some));
            }
            return given;
        });
    }

    /**
     * What was asked for in these books and has not been given since, by its book, oldest first; of the same the last.
     *
     * @param acts what was done to each, of which nothing else is looked at
     */
    public Map<String, List<WaiverRequest>> requests(Map<String, List<Event>> acts) {
        var asked = new LinkedHashMap<String, List<Event>>();
        acts.forEach((book, events) -> {
            var asking = events.stream()
                    .filter(event -> event.act().kind() == EventType.WAIVER_ASKED)
                    .toList();
            if (!asking.isEmpty()) {
                asked.put(book, asking);
            }
        });
        var given = of(asked.keySet()).stream().collect(Collectors.groupingBy(Waiver::book));
        var open = new LinkedHashMap<String, List<WaiverRequest>>();
        asked.forEach((book, asking) -> {
            var own = new ArrayList<WaiverRequest>();
            asking.forEach(event -> add(own, event, given.getOrDefault(book, List.of())));
            open.put(book, own);
        });
        return open;
    }

    private static void add(List<WaiverRequest> open, Event event, List<Waiver> given) {
        WaiverRequest.of(event)
                .filter(request -> given.stream().noneMatch(request::isAnsweredBy))
                .ifPresent(request -> {
                    open.removeIf(request::isForSameAs);
                    open.add(request);
                });
    }

    private static List<Waiver> find(PreparedStatement statement, List<String> books) throws SQLException {
        try (var select = statement) {
            Rows.set(select, books);
            return waivers(select);
        }
    }

    private static List<Waiver> waivers(PreparedStatement select) throws SQLException {
        var waivers = new ArrayList<Waiver>();
        try (select) {
            var row = select.executeQuery();
            while (row.next()) {
                waivers.add(read(row));
            }
        }
        return waivers;
    }

    /** The waiver in a row of {@link #ALL}. */
    public static Waiver read(ResultSet row) throws SQLException {
        return new Waiver(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                new Place(row.getString(5), row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                LocalDate.parse(row.getString(11)));
    }
}
