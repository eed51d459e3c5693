package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Requests.post;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/** Start and memory. */
final class ServiceFigures {
    private ServiceFigures() {}

    static void print() throws Exception {
        heading("Start and memory");
        byte[] file = Files.readAllBytes(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx"));
        var starts = new ArrayList<Double>();
        for (int i = 0; i < 5; i++) {
            long from = System.nanoTime();
            try (var service = Service.start("start" + i)) {
                starts.add((System.nanoTime() - from) / 1e6);
            }
        }
        line("start to first answered request (fresh data folder)", median(starts.stream().mapToDouble(d -> d).toArray()));
        try (var service = Service.start("memory")) {
            System.out.printf(Locale.UK, "%-58s %9.0f MB%n", "resident memory, idle", service.residentMegabytes());
            for (int i = 0; i < 1_000; i++) {
                post(service.base() + "/api/check", "application/octet-stream", file);
            }
            System.out.printf(Locale.UK, "%-58s %9.0f MB%n", "resident memory after 1,000 checks", service.residentMegabytes());
        }
    }
}
