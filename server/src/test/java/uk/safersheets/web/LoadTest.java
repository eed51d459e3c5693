package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;

/**
 * More users than are worked for at once, beside hostile files and bodies that trickle: everybody is answered, with what
 * they asked for or an honest "not now", and nothing that was answered for is lost. {@code scripts/bench load} has the
 * times, and 200 users.
 */
@SlowTest
class LoadTest {
    private static final int USERS = 60;
    private static final int HOSTILE = 2;
    private static final int TRICKLING = 80;
    private static final int ANSWERED = 60;
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Set<String> HONEST = Set.of("200", "201", "404", "413", "422", "429", "503");

    /** A large body that is refused is read for 512 KB and then let go; its sender may see the connection end instead. */
    private static final String REFUSED_UNREAD = "hostile cut off";

    @Test
    void answersEverybodyAndLosesNothing(@TempDir Path data) throws Exception {
        try (var service = ServiceProcess.startWith(data, List.of("-Xmx512m", "-XX:ActiveProcessorCount=2"))) {
            var load = new Load(service.address());
            var trickling = load.trickle(TRICKLING);
            try {
                long end = System.nanoTime() + MOST.toNanos();
                load.run(
                        USERS,
                        HOSTILE,
                        () -> load.acknowledged() >= ANSWERED
                                || System.nanoTime() > end && load.acknowledged() > 0 && load.checks() > 0);
            } finally {
                for (Socket socket : trickling) {
                    socket.close();
                }
            }
            System.out.printf("%d users: %s%n", USERS, load.statuses());

            assertEquals(Set.of(), dishonest(load));
            assertTrue(load.checks() > 0, "nothing was checked");
            assertTrue(load.acknowledged() > 0, "nothing was kept");
            assertEquals(0, load.lost());
            assertTrue(service.process().isAlive());
        }
    }

    private static Set<String> dishonest(Load load) {
        return load.statuses().keySet().stream()
                .filter(what -> !HONEST.contains(what.replaceFirst(".* ", "")) && !what.equals(REFUSED_UNREAD))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
