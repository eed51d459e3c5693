package uk.safersheets.web.routes.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.web.RunningService;

/** What a search asks of the store does not grow with the books: each further hundred that it looked at would be a question. */
@SlowTest
class SearchWorkTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final int SOME = 1_500;
    private static final int MANY = 6_000;

    /** One is in a few books, one in every book, one in none; 7 is how a hundred periods begin. */
    private static final List<String> ASKED =
            List.of("wombat", "everybody", "everybody+wombat", "place+everybody", "7+everybody", "everybody+nowhere");

    @Test
    void asksAsOftenAmongManyBooksAsAmongSome(@TempDir Path data) throws Exception {
        try (var service = new RunningService(data)) {
            var database = database(service);
            open(database, 1, SOME);
            var before = asked(service, database);
            open(database, SOME + 1, MANY);

            assertEquals(before, asked(service, database));
            assertTrue(before.values().stream().allMatch(times -> times < 15), before::toString);
        }
    }

    @Test
    void whatIsNotCountedIsSaidAndTheBestAreTold(@TempDir Path data) throws Exception {
        try (var service = new RunningService(data)) {
            open(database(service), 1, SOME);

            var every = service.get("/api/search?q=everybody").json();
            assertEquals(true, every.get("areMore"));
            assertEquals(
                    IntStream.range(0, 50).mapToObj(before -> id(SOME - before)).toList(), ids(every));
            var few = service.get("/api/search?q=everybody+wombat").json();
            assertEquals(false, few.get("areMore"));
            assertEquals(List.of(id(1_401), id(701), id(1)), ids(few));
            assertEquals(3, few.get("total"));
            var called = service.get("/api/search?q=everybody+place149").json();
            assertEquals(false, called.get("areMore"));
            assertEquals(
                    IntStream.range(0, 10).mapToObj(before -> id(SOME - before)).toList(), ids(called));
            assertEquals(Map.of("versions", 0, "notIndexed", 0, "partly", List.of()), every.get("index"));
        }
    }

    /** How often the store is asked by each search, after it was asked once. */
    private static Map<String, Long> asked(RunningService service, Database database) {
        var asked = new TreeMap<String, Long>();
        for (String words : ASKED) {
            service.get("/api/search?q=" + words);
            long start = database.asked();
            assertEquals(200, service.get("/api/search?q=" + words).status());
            asked.put(words, database.asked() - start);
        }
        return asked;
    }

    private static List<Object> ids(Map<?, ?> answer) {
        return ((List<?>) answer.get("books"))
                .stream().<Object>map(book -> ((Map<?, ?>) book).get("book")).toList();
    }

    private static void open(Database database, int first, int last) {
        database.write("open many books", connection -> {
            for (int book = first; book <= last; book++) {
                Books.open(
                        connection,
                        new Book(id(book), place(book), "risk-matrix", "Period " + book, NOON, who(book)),
                        Origin.of("here"));
            }
            return null;
        });
    }

    private static String place(int book) {
        return "Place" + (book - 1) / 10;
    }

    private static String id(int book) {
        return place(book).toLowerCase(Locale.ROOT) + ".risk-matrix.period-" + book;
    }

    private static String who(int book) {
        return "Everybody" + (book % 700 == 1 && book <= SOME ? " Wombat" : "");
    }

    private static Database database(RunningService service) throws ReflectiveOperationException {
        var field = Services.class.getDeclaredField("database");
        field.setAccessible(true);
        return (Database) field.get(service.services());
    }
}
