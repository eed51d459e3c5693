package uk.safersheets.bench;

import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.app.access.PersonalTokens;
import uk.safersheets.store.access.AccessTokens;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.version.VersionFill;
import uk.safersheets.store.version.VersionFill.Filled;

/** A store of very many versions beside a hundredth of it: what people ask for most, timed in turn. */
final class MillionFigures {
    private static final int VERSIONS_OF_BOOK = 100;
    private static final int BOOKS_AT_ONCE = 20;
    /** Each may ask 30 times a second, and these take turns. */
    private static final int ANALYSTS = 8;

    private MillionFigures() {}

    /** One size: its address, the tokens of analysts of one partnership and of one of every partnership. */
    private record Size(String name, int versions, StoreAddress address, List<String> analysts, List<String> nationals) {
        Service service() throws Exception {
            return Service.on(scratch.resolve(name), address.server(), "-Xmx512m");
        }
    }

    static void print() throws Exception {
        int many = Settings.number("versions", 1_000_000);
        String store = Settings.text("store", "sqlite");
        heading("A store (" + store + ") of " + many + " versions beside one of " + many / 100 + ", " + VERSIONS_OF_BOOK
                + " versions in each book, " + Partnerships.BOOKS_EACH + " books in each partnership");
        var small = filled("few-" + store, many / 100, store);
        var large = filled("many-" + store, many, store);
        System.out.println("| asked by | what | " + small.versions() + " versions | " + many + " versions | ratio | goal 2 |");
        System.out.println("|---|---|---:|---:|---:|---|");
        try (var few = small.service(); var some = large.service()) {
            String book = "/api/books/" + Partnerships.id(0, 0);
            var own = new Asking("an analyst of one partnership", few.base(), some.base(), small.analysts(), large.analysts());
            own.compare("a book's versions, newest first", 60, book + "/versions");
            own.compare("one version", 60, book + "/versions/50");
            own.compare("one book", 60, book);
            own.compare("story of a cell", 10,
                    book + "/cells?table=Recommendations&key=" + SmallWorkbooks.KEY + "&column=" + SmallWorkbooks.STORY_COLUMN);
            own.compare("search: two words, one of them in every book", 30, "/api/search?q=1001+burglary");
            own.compare("search: a word of some books", 30, "/api/search?q=place7");
            own.compare("search: a word of every book", 30, "/api/search?q=burglary");
            own.compare("start page", 30, "/api/home");
            own.compare("what is due", 30, "/api/cycle");
            own.compare("what happened", 30, "/api/home/events");
            own.compare("list of books", 30, "/api/books");
            var all = new Asking("an analyst of every partnership", few.base(), some.base(), small.nationals(), large.nationals());
            all.compare("start page", 10, "/api/home");
            all.compare("search: two words, one of them in every book", 10, "/api/search?q=1001+burglary");
            all.compare("search: a word of some books", 10, "/api/search?q=place7");
            all.compare("search: a word of every book", 10, "/api/search?q=burglary");
            all.compare("search: a word of every act", 10, "/api/search?q=analyst");
            all.compare("list of books, a page of a hundred", 10, "/api/books?limit=100");
            all.compare("how many books there are of what", 10, "/api/book-counts");
            all.compare("list of books (all of them in one answer)", 5, "/api/books");
            if (!Settings.text("only", "").isEmpty()) {
                return;
            }
            backup(large, own, "/api/books/" + Partnerships.id(0, 0));
        }
        var starts = alternate(3, () -> started(small), () -> started(large));
        row("nobody", "start to first answer", median(starts[0]), median(starts[1]));
    }

    private static Object started(Size size) throws Exception {
        var service = size.service();
        service.process().destroyForcibly().waitFor();
        return service;
    }

    private static Size filled(String name, int versions, String store) throws Exception {
        Path data = scratch.resolve(name);
        Optional<PostgresAddress> server = store.equals("postgres") ? Optional.of(Durable.newStore()) : Optional.empty();
        var address = server.map(database -> StoreAddress.of(database, data)).orElseGet(() -> StoreAddress.in(data));
        Path source = server.isEmpty() ? data : scratch.resolve(name + "-source");
        if (!Database.isIn(source)) {
            try (var database = Database.open(source)) {
                fill(database, versions);
            }
        }
        if (server.isPresent()) {
            move(source, address, versions);
        }
        try (var database = Database.open(address)) {
            int partnerships = Math.max(1, versions / VERSIONS_OF_BOOK / Partnerships.BOOKS_EACH);
            return new Size(name, versions, address, tokens(database, "Analyst", ANALYSTS, 1),
                    tokens(database, "National analyst", 2, partnerships));
        }
    }

    /** Many rows come quicker through the product's own move, which looks at every seal on the other side. */
    private static void move(Path from, StoreAddress to, int versions) throws Exception {
        long start = System.nanoTime();
        var moving = Service.command("move", to, "--from", from.toString(), "--to", to.server().orElseThrow().toString());
        if (moving.waitFor() != 0) {
            throw new IOException("the move ended with " + moving.exitValue() + ": " + Files.readString(scratch.resolve("move.log")));
        }
        line("moving " + versions + " versions to PostgreSQL, verified", (System.nanoTime() - start) / 1e6);
    }

    private static void fill(Database database, int versions) throws IOException {
        var partnerships = new Partnerships(new SmallWorkbooks(), VERSIONS_OF_BOOK);
        long from = System.nanoTime();
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
        line("filling with " + versions + " versions", (System.nanoTime() - from) / 1e6);
    }

    private static List<String> tokens(Database database, String name, int people, int partnerships) {
        var accounts = new Accounts(new Users(database), new Credentials(database), Clock.systemUTC());
        var tokens = new PersonalTokens(new AccessTokens(database), Clock.systemUTC());
        var secrets = new ArrayList<String>();
        for (int at = 0; at < people; at++) {
            var user = accounts.add(new UserName(name + " " + at + " of " + System.nanoTime()), member(0), Person.SERVICE).orElseThrow();
            for (int partnership = 1; partnership < partnerships; partnership++) {
                accounts.give(user, member(partnership), Person.SERVICE);
            }
            secrets.add(tokens.make(user, "bench", Set.of(), 1, Person.SERVICE).secret());
        }
        return secrets;
    }

    private static Membership member(int partnership) {
        return new Membership(Partnerships.name(partnership), Set.of(Role.ANALYST));
    }

    /** A copy of the store while somebody goes on asking. */
    private static void backup(Size size, Asking own, String path) throws Exception {
        Path to = Files.createTempDirectory(scratch, "backup-").resolve("copy");
        long from = System.nanoTime();
        var copying = Service.command("backup", size.address(), to.toString());
        var times = new ArrayList<Double>();
        while (copying.isAlive()) {
            long asked = System.nanoTime();
            own.get(false, path);
            times.add((System.nanoTime() - asked) / 1e6);
            Thread.sleep(40);
        }
        System.out.printf(Locale.UK, "backup of %d versions while it runs: %.1f s, ended with %d; one book meanwhile: median %.1f ms of %d%n",
                size.versions(), (System.nanoTime() - from) / 1e9, copying.exitValue(),
                median(times.stream().mapToDouble(Double::doubleValue).toArray()), times.size());
    }

    /** Somebody who asks both. */
    private record Asking(String who, String few, String many, List<String> fewTokens, List<String> manyTokens, AtomicInteger turn) {
        Asking(String who, String few, String many, List<String> fewTokens, List<String> manyTokens) {
            this(who, few, many, fewTokens, manyTokens, new AtomicInteger());
        }

        void compare(String what, int rounds, String path) throws Exception {
            if (!what.contains(Settings.text("only", ""))) {
                return;
            }
            alternate(rounds, () -> get(true, path), () -> get(false, path));
            double[][] times = alternate(rounds, () -> get(true, path), () -> get(false, path));
            row(who, what, median(times[0]), median(times[1]));
        }

        Object get(boolean isFew, String path) throws Exception {
            var tokens = isFew ? fewTokens : manyTokens;
            String token = tokens.get(turn.getAndIncrement() / 2 % tokens.size());
            var request = HttpRequest.newBuilder(URI.create((isFew ? few : many) + path)).header("Authorization", "Bearer " + token);
            var answer = Requests.HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                Thread.sleep(1_000);
                return get(isFew, path);
            }
            if (answer.statusCode() != 200) {
                throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        }
    }

    private static void row(String who, String what, double few, double many) {
        System.out.printf(Locale.UK, "| %s | %s | %.1f ms | %.1f ms | %.2f | %s |%n", who, what, few, many, many / few, many / few <= 2 ? "met" : "NOT met");
    }
}
