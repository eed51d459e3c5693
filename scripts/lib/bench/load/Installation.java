package uk.safersheets.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.app.access.PersonalTokens;
import uk.safersheets.bench.Service;
import uk.safersheets.bench.Durable;
import uk.safersheets.store.access.AccessTokens;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.verification.Verification;

/** One or several services on one store, with people who sign in by tokens and have their books. */
final class Installation implements AutoCloseable {
    private static final String MEMORY = "-Xmx512m";

    private final StoreAddress address;
    final List<Service> nodes = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final Tally tally = new Tally();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2, work -> {
                var thread = new Thread(work, "generator");
                thread.setDaemon(true);
                return thread;
            }))
            .build();

    /** @param onPostgres whether the store is a new database, on a server of this run's own that writes through */
    Installation(Path scratch, String name, int nodeCount, boolean onPostgres) throws Exception {
        Optional<PostgresAddress> server = onPostgres ? Optional.of(Durable.newStore()) : Optional.empty();
        var folder = scratch.resolve(name);
        address = server.map(database -> StoreAddress.of(database, folder)).orElseGet(() -> StoreAddress.in(folder));
        for (int node = 0; node < nodeCount; node++) {
            nodes.add(Service.on(scratch.resolve(name + (node == 0 ? "" : "-" + (node + 1))), server, MEMORY));
        }
    }

    /** Makes people, each in a partnership of their own, with a book of each kind. */
    void people(int count, Corpus corpus) throws Exception {
        var tokens = tokens(count);
        var bases = nodes.stream().map(node -> URI.create(node.base())).toList();
        for (int at = 0; at < count; at++) {
            var person = new Person(http, bases, tokens.get(at), tally, at);
            for (var kind : Corpus.KINDS) {
                person.open(kind, partnership(at), corpus.of(kind, partnership(at)));
            }
            people.add(person);
        }
    }

    private List<String> tokens(int count) {
        var secrets = new ArrayList<String>();
        try (var database = Database.open(address)) {
            var accounts = new Accounts(new Users(database), new Credentials(database), Clock.systemUTC());
            var tokens = new PersonalTokens(new AccessTokens(database), Clock.systemUTC());
            for (int at = 0; at < count; at++) {
                var user = accounts.add(new UserName("Analyst of " + partnership(at)),
                                new Membership(partnership(at), Set.of(Role.ANALYST)), uk.safersheets.app.Person.SERVICE)
                        .orElseThrow();
                secrets.add(tokens.make(user, "load", Set.of(), 1, uk.safersheets.app.Person.SERVICE).secret());
            }
        }
        return secrets;
    }

    private static String partnership(int number) {
        return "Partnership " + (1001 + number);
    }

    int acknowledged() {
        return people.stream().mapToInt(Person::acknowledged).sum();
    }

    int lost() throws IOException, InterruptedException {
        int lost = 0;
        for (var person : people) {
            lost += person.lost();
        }
        return lost;
    }

    /** Ends the services and looks whether all that they kept is as it was left. */
    int damages() {
        close();
        try (var database = Database.open(address)) {
            return new Verification(database).run(null).damage().size();
        }
    }

    @Override
    public void close() {
        nodes.forEach(Service::close);
        nodes.clear();
    }
}
