package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import uk.safersheets.Waiting;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.verification.Verification;

/** Several services, each in a process of its own with a folder of its own, on one database of a server. */
final class ServiceNodes implements AutoCloseable {
    private final PostgresServer server;
    private final PostgresAddress database;
    private final Path folder;
    private final AtomicReferenceArray<ServiceProcess> nodes;

    private ServiceNodes(PostgresServer server, Path folder, int nodes) {
        this.server = server;
        this.database = server.store();
        this.folder = folder;
        this.nodes = new AtomicReferenceArray<>(nodes);
    }

    static ServiceNodes start(PostgresServer server, Path folder, int nodes) throws IOException {
        var all = new ServiceNodes(server, folder, nodes);
        for (int node = 0; node < nodes; node++) {
            all.start(node);
        }
        return all;
    }

    int count() {
        return nodes.length();
    }

    URI address(int node) {
        return nodes.get(node).address();
    }

    /** Starts a node on what it had before; clients learn of its new address when it answers. */
    void start(int node) throws IOException {
        var options = List.of(
                "--data",
                folder(node).toString(),
                "--store",
                database.toString(),
                "--store-credentials",
                server.credentials().toString());
        nodes.set(node, ServiceProcess.startOn(options, log(node)));
    }

    /** With no chance to tidy up. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).process().destroyForcibly().waitFor();
    }

    /** As an upgrade does, with SIGTERM. */
    void stop(int node) throws InterruptedException {
        nodes.get(node).process().destroy();
        assertTrue(nodes.get(node).process().waitFor(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS), "it does not stop");
    }

    boolean isAlive(int node) {
        return nodes.get(node).process().isAlive();
    }

    /** What each of them has beside the store tells of the same acts as the store, and nothing is damaged; how many acts. */
    long verified() throws IOException {
        long events = 0;
        for (int node = 0; node < count(); node++) {
            try (var opened = Database.open(StoreAddress.of(database, folder(node)))) {
                opened.logRecord();
                var outcome = new Verification(opened).run(null);
                assertEquals(List.of(), outcome.damage(), "node " + node);
                assertEquals(outcome.events(), RecordLog.read(opened.logFile()).size(), "node " + node);
                events = outcome.events();
            }
        }
        return events;
    }

    /** What those that were stopped say of requests that they took on and did not answer. */
    List<String> cutOff() throws IOException {
        var said = new ArrayList<String>();
        for (int node = 0; node < count(); node++) {
            said.addAll(ServiceProcess.cutOff(log(node)));
        }
        return said;
    }

    private Path log(int node) {
        return folder.resolve("node " + node + ".log");
    }

    private Path folder(int node) {
        return folder.resolve("node " + node);
    }

    @Override
    public void close() {
        for (int node = 0; node < count(); node++) {
            Optional.ofNullable(nodes.get(node)).ifPresent(ServiceProcess::close);
        }
    }
}
