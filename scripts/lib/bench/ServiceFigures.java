package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Requests.post;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.median;
import static uk.safersheets.bench.Timing.most;
import java.nio.file.Files;

/** Start and memory. */
final class ServiceFigures {
    private ServiceFigures() {}

    static void print() throws Exception {
        heading("Start and memory");
        byte[] file = Files.readAllBytes(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx"));
        var fresh = new double[5];
        var second = new double[5];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = start("start" + i);
            second[i] = start("start" + i);
        }
        most("start to first answered request, fresh data folder", median(fresh), "s ", 1.5);
        most("the same, second start", median(second), "s ", 0.9);
        try (var service = Service.asRun("memory")) {
            most("resident memory, idle", service.residentMegabytes(), "MB", 150);
            for (int i = 0; i < 1_000; i++) {
                post(service.base() + "/api/check", "application/octet-stream", file);
            }
            most("resident memory after 1,000 checks", service.residentMegabytes(), "MB", 250);
        }
    }

    private static double start(String name) throws Exception {
        long from = System.nanoTime();
        try (var service = Service.asRun(name)) {
            return (System.nanoTime() - from) / 1e9;
        }
    }
}
