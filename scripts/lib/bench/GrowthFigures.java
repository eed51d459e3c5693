package uk.safersheets.bench;

import static uk.safersheets.bench.Matrices.matrix;
import static uk.safersheets.bench.Requests.post;
import static uk.safersheets.bench.Requests.postBytes;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;

/** How the cost grows with the rows. */
final class GrowthFigures {
    private GrowthFigures() {}

    static void print() throws Exception {
        heading("A matrix of 1,000 and of 10,000 issues, service with a heap of 512 MB");
        byte[] small = matrix(1_000);
        byte[] large = matrix(10_000);
        try (var service = Service.start("growth", "-Xmx512m")) {
            for (int i = 0; i < 12; i++) {
                post(service.base() + "/api/check", "application/octet-stream", small);
            }
            post(service.base() + "/api/check", "application/octet-stream", large);
            double[][] times = alternate(
                    7,
                    () -> post(service.base() + "/api/check", "application/octet-stream", small),
                    () -> post(service.base() + "/api/check", "application/octet-stream", large),
                    () -> postBytes(service.base() + "/api/recalculate", small),
                    () -> postBytes(service.base() + "/api/recalculate", large));
            line("check, 1,000 issues", median(times[0]));
            line("check, 10,000 issues", median(times[1]));
            line("recalculate, 1,000 issues", median(times[2]));
            line("recalculate, 10,000 issues", median(times[3]));
            goal("check: 10,000 / 1,000 issues", median(times[1]) / median(times[0]), 15, false);
            goal("recalculate: 10,000 / 1,000 issues", median(times[3]) / median(times[2]), 15, false);
        }
    }
}
