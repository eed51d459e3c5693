package uk.safersheets.app.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.template.TemplateVersion;
import uk.safersheets.store.verification.Verification;

/** Three new nodes that start at the same moment on an empty database make one installation. */
@SlowTest
class NodesStartTogetherTest {
    private static final int NODES = 3;

    @Test
    void oneMakesTheTablesAndAllComeUp(@TempDir Path folder) throws Exception {
        var server = PostgresServer.newDatabase();
        var alone = PostgresServer.newDatabase();
        var expected = List.<String>of();
        try (var one = open(StoreAddress.of(alone, folder.resolve("alone")))) {
            expected = installation(one);
        }
        var threads = Executors.newFixedThreadPool(NODES);
        var nodes = new ArrayList<Services>();
        try {
            var starts = IntStream.range(0, NODES)
                    .<Callable<Services>>mapToObj(
                            number -> () -> open(StoreAddress.of(server, folder.resolve("node-" + number))))
                    .toList();
            for (var started : threads.invokeAll(starts)) {
                nodes.add(started.get());
            }
            for (var node : nodes) {
                assertEquals(expected, installation(node));
            }
        } finally {
            threads.shutdown();
            nodes.forEach(Services::close);
        }
        try (var database = Database.open(StoreAddress.of(server, folder.resolve("node-0")))) {
            assertEquals(List.of(), new Verification(database).run(null).damage());
        }
    }

    private static Services open(StoreAddress store) {
        return Services.open(
                Config.in(store).withPort(0).withExamples(true).withPatience(Waiting.LONGEST), Clock.systemUTC());
    }

    /** Every template version by its number and content, and every book with its versions. */
    private static List<String> installation(Services node) {
        var all = new ArrayList<String>();
        for (TemplateVersion version : node.templates().all()) {
            all.add(version.template() + " " + version.number() + " " + version.sha256());
        }
        node.books().read().all().forEach(book -> all.add(book.book().id() + " " + book.versions()));
        assertTrue(all.size() > 20, all::toString);
        return all;
    }
}
