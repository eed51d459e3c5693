package uk.safersheets.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.web.RunningService.Answer;

/** Several services on one PostgreSQL, each with a folder of its own. */
public final class NodesOnOneStore implements AutoCloseable {
    private final PostgresAddress server;
    private final Path folder;
    private final List<RunningService> nodes = new ArrayList<>();

    public NodesOnOneStore(Path folder, Clock clock, int count) {
        this.server = PostgresServer.newStore();
        this.folder = folder;
        for (int number = 0; number < count; number++) {
            nodes.add(new RunningService(config(number), clock));
        }
    }

    private Config config(int number) {
        return Config.in(store("node-" + number)).withPort(0);
    }

    /** The same store for another program, with a folder of its own. */
    public StoreAddress store(String name) {
        return StoreAddress.of(server, folder.resolve(name));
    }

    /** The store, past the services. */
    public Database database(String name) {
        return Database.open(store(name));
    }

    public PostgresAddress server() {
        return server;
    }

    public RunningService node(int number) {
        return nodes.get(number);
    }

    /** What the first nodes answer that are asked at the same time. */
    public List<Answer> together(int count, Function<RunningService, Answer> asked) {
        var threads = Executors.newFixedThreadPool(count);
        try {
            return nodes.subList(0, count).stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> asked.apply(node), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    public Path folderOf(int number) {
        return folder.resolve("node-" + number);
    }

    @Override
    public void close() {
        nodes.forEach(RunningService::close);
    }
}
