package uk.safersheets.bench;

import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.most;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import uk.safersheets.web.Load;

/** 200 users who check, recalculate, submit and compare, on two cores and 512 MB: alone, beside bodies that trickle, and
 * beside hostile files. */
final class HostileFigures {
    private static final int USERS = 200;
    private static final int HOSTILE = 4;
    private static final int TRICKLING = 80;
    private static final long SECONDS = Long.getLong("safersheets.seconds", 30);

    private HostileFigures() {}

    static void print() throws Exception {
        heading("Beside hostile files and slow bodies: " + USERS + " users, two cores, 512 MB, " + SECONDS + " s each");
        try (var service = Service.start("load", "-Xmx512m", "-XX:ActiveProcessorCount=2")) {
            var warm = new Load(URI.create(service.base()));
            warm.run(8, 0, until(5));
            double before = service.residentMegabytes();
            var alone = run(service, "alone", 0, 0);
            run(service, "beside " + TRICKLING + " bodies that trickle", 0, TRICKLING);
            var attacked = run(service, "beside hostile files", HOSTILE, 0);
            most("median of a check beside hostile files, to that alone",
                    (double) attacked.checkMillis(500) / Math.max(1, alone.checkMillis(500)), "x ", 2);
            System.out.printf("  resident memory: %.0f MB before, %.0f MB after%n", before, service.residentMegabytes());
        }
    }

    private static Load run(Service service, String how, int hostile, int trickling) throws Exception {
        var load = new Load(URI.create(service.base()));
        List<Socket> sockets = load.trickle(trickling);
        load.run(USERS, hostile, until(SECONDS));
        for (var socket : sockets) {
            socket.close();
        }
        System.out.printf("  %s: %s%n", how, load.statuses());
        System.out.printf("  %s: %d checks accepted, median %d ms; %d versions answered for, %.0f MB%n", how,
                load.checks(), load.checkMillis(500), load.acknowledged(), service.residentMegabytes());
        most("an accepted check " + how + ", 99th percentile", load.checkMillis(990) / 1000.0, "s ", 2);
        most("versions lost " + how, load.lost(), "", 0);
        return load;
    }

    private static java.util.function.BooleanSupplier until(long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return () -> System.nanoTime() > end;
    }
}
