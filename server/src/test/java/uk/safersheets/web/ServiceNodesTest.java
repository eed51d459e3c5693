package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.store.PostgresServer;

/**
 * Three services on one database while clients submit to any of them: one is killed again and again, or the database is,
 * or each is stopped in its turn as an upgrade does. {@code -Dsafersheets.kills=N} says how often.
 */
@SlowTest
class ServiceNodesTest {
    private static final int NODES = 3;
    private static final int CLIENTS = 5;
    private static final int KILLS = Integer.getInteger("safersheets.kills", 3);
    private static final int MOST_BETWEEN_KILLS = 8;
    private static final int SERVER_KILLS = Math.max(1, KILLS / 2);

    private final Random random = new Random(1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingWhenNodesAreKilled() throws Exception {
        try (var nodes = ServiceNodes.start(PostgresServer.shared(), folder, NODES);
                var clients = new NodeClients(nodes, CLIENTS, true)) {
            for (int kill = 0; kill < KILLS; kill++) {
                clients.untilMore(1 + random.nextInt(MOST_BETWEEN_KILLS));
                int node = random.nextInt(NODES);
                nodes.kill(node);
                clients.untilMore(1);
                nodes.start(node);
            }
            assertNothingIsLost(KILLS + " kills of one of " + NODES + " nodes", nodes, clients);
        }
    }

    /** Nobody starts the nodes anew: they find the way back by themselves. */
    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        try (var server = PostgresServer.safe();
                var nodes = ServiceNodes.start(server, folder, NODES);
                var clients = new NodeClients(nodes, CLIENTS, true)) {
            for (int kill = 0; kill < SERVER_KILLS; kill++) {
                clients.untilMore(1 + random.nextInt(MOST_BETWEEN_KILLS));
                server.kill();
                server.startAgain();
                clients.untilMore(1);
            }
            for (int node = 0; node < NODES; node++) {
                assertTrue(nodes.isAlive(node));
            }
            assertNothingIsLost(SERVER_KILLS + " kills of the database of " + NODES + " nodes", nodes, clients);
        }
    }

    @Test
    void answersEverybodyWhileNodesAreStoppedInTurn() throws Exception {
        try (var nodes = ServiceNodes.start(PostgresServer.shared(), folder, NODES);
                var clients = new NodeClients(nodes, NODES, false)) {
            for (int node = 0; node < NODES; node++) {
                clients.untilMore(1 + random.nextInt(MOST_BETWEEN_KILLS));
                nodes.stop(node);
                clients.untilMore(1);
                nodes.start(node);
            }
            assertNothingIsLost("A rolling restart of " + NODES + " nodes", nodes, clients);
            assertEquals(List.of(), nodes.cutOff(), "taken, and never answered");
        }
    }

    private static void assertNothingIsLost(String what, ServiceNodes nodes, NodeClients clients) throws Exception {
        clients.finish();
        String counts = clients.counts();
        int versions = clients.assertHistory();
        System.out.printf("%s: %s; %d kept, 0 lost; %d acts verified%n", what, counts, versions, nodes.verified());
    }
}
