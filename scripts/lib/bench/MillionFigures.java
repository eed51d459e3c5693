package uk.safersheets.bench;

import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Requests.get;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.version.VersionFill;
import uk.safersheets.store.version.VersionFill.Filled;

/** A store of very many versions beside a hundredth of it: what people ask for most, timed in turn. */
final class MillionFigures {
    private static final int VERSIONS_OF_BOOK = 100;
    private static final int BOOKS_AT_ONCE = 20;

    private MillionFigures() {}

    static void print() throws Exception {
        int many = Settings.number("versions", 1_000_000);
        int few = many / 100;
        heading("A store of " + many + " versions beside one of " + few + ", " + VERSIONS_OF_BOOK + " versions in each book");
        filled("few", few);
        filled("many", many);
        try (var small = Service.start("few", "-Xmx512m"); var large = Service.start("many", "-Xmx512m")) {
            String book = "/api/books/" + Partnerships.id(0, 0);
            compare("a book's versions, newest first", small, large, 100, book + "/versions");
            compare("one version", small, large, 100, book + "/versions/50");
            compare("one book", small, large, 100, book);
            compare("story of a cell", small, large, 10,
                    book + "/cells?table=Recommendations&key=" + SmallWorkbooks.KEY + "&column=" + SmallWorkbooks.STORY_COLUMN);
            compare("search: words of one partnership", small, large, 20, "/api/search?q=1001+burglary");
            compare("search: a word of some books", small, large, 20, "/api/search?q=place7");
            compare("search: a word of every book", small, large, 20, "/api/search?q=burglary");
            compare("start page", small, large, 20, "/api/home");
            compare("what happened", small, large, 20, "/api/home/events");
            compare("list of books", small, large, 20, "/api/books");
        }
        var starts = alternate(5, () -> started("few"), () -> started("many"));
        row("start to first answer", median(starts[0]), median(starts[1]));
    }

    private static Object started(String name) throws Exception {
        try (var service = Service.start(name, "-Xmx512m")) {
            return get(service.base() + "/api/health");
        }
    }

    private static void filled(String name, int versions) throws Exception {
        Path data = scratch.resolve(name);
        if (Database.isIn(data)) {
            return;
        }
        var partnerships = new Partnerships(new SmallWorkbooks(), VERSIONS_OF_BOOK);
        long from = System.nanoTime();
        try (var database = Database.open(data)) {
            var fill = new VersionFill(database);
            var some = new ArrayList<Filled>();
            for (int book = 0; book < versions / VERSIONS_OF_BOOK; book++) {
                some.add(partnerships.book(book));
                if (some.size() == BOOKS_AT_ONCE) {
                    fill.keep(some);
                    some.clear();
                }
            }
            fill.keep(some);
        }
        line("filling with " + versions + " versions", (System.nanoTime() - from) / 1e6);
        System.out.printf(Locale.UK, "%-58s %9.1f MB%n", "its file", Files.size(data.resolve("safersheets.db")) / 1e6);
    }

    private static void compare(String what, Service few, Service many, int rounds, String path) throws Exception {
        try {
            alternate(rounds, () -> get(few.base() + path), () -> get(many.base() + path));
            double[][] times = alternate(rounds, () -> get(few.base() + path), () -> get(many.base() + path));
            row(what, median(times[0]), median(times[1]));
        } catch (java.io.IOException failed) {
            System.out.println(what + ": " + failed.getMessage().substring(0, Math.min(300, failed.getMessage().length())));
        }
    }

    private static void row(String what, double few, double many) {
        System.out.printf(Locale.UK, "| %s | %.2f ms | %.2f ms | %.2f | %s |%n", what, few, many, many / few, many / few <= 2 ? "met" : "NOT met");
    }
}
