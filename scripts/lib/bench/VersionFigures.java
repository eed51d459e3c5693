package uk.safersheets.bench;

import static uk.safersheets.bench.Matrices.retouched;
import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Requests.HTTP;
import static uk.safersheets.bench.Requests.newBook;
import static uk.safersheets.bench.Requests.post;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Versions kept a second, beside what the disk can do. */
final class VersionFigures {
    private VersionFigures() {}

    static void print() throws Exception {
        heading("Versions kept with 16 clients (every answered 201 is on the disk)");
        int clients = 16;
        int each = 15;
        var workbooks = new ArrayList<byte[]>();
        for (int i = 0; i < clients * each; i++) {
            workbooks.add(retouched(i));
        }
        try (var service = Service.start("versions")) {
            for (int i = 0; i < 500; i++) {
                post(service.base() + "/api/check", "application/octet-stream", workbooks.get(i % workbooks.size()));
            }
            double syncs = fileSyncsPerSecond();
            double before = service.processorSeconds();
            double many = keep(service.base(), clients, each, workbooks, true);
            double between = service.processorSeconds();
            double one = keep(service.base(), clients, each, workbooks, false);
            double after = service.processorSeconds();
            System.out.printf(Locale.UK, "%-58s %9.0f a second%n", "file syncs of this disk (4 KB each)", syncs);
            System.out.printf(Locale.UK, "%-58s %9.0f a second (%.2f of the sync rate)%n",
                    "versions kept, a book for each client", many, many / syncs);
            System.out.printf(Locale.UK, "%-58s %9.0f a second (%.2f of the sync rate)%n",
                    "versions kept, all on one book", one, one / syncs);
            line("processor time of a version, a book for each client", (between - before) * 1e3 / workbooks.size());
            line("processor time of a version, all on one book", (after - between) * 1e3 / workbooks.size());
            goal("versions kept a second, a book for each client", many, 200, true);
            goal("versions kept a second, all on one book", one, 80, true);
        }
    }

    private static double keep(String base, int clients, int each, List<byte[]> workbooks, boolean apart) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        var kept = new AtomicInteger();
        var jobs = new ArrayList<Callable<Void>>();
        for (int client = 0; client < clients; client++) {
            int mine = client;
            String period = apart ? "2015-16 copy " + client : "2015-16 shared";
            String book = newBook(base, period);
            jobs.add(() -> {
                for (int i = 0; i < each; i++) {
                    keepOne(base, book, workbooks.get(mine * each + i));
                    kept.incrementAndGet();
                }
                return null;
            });
        }
        long from = System.nanoTime();
        for (var done : pool.invokeAll(jobs)) {
            done.get();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        pool.shutdown();
        return kept.get() / seconds;
    }

    private static void keepOne(String base, String book, byte[] workbook) throws Exception {
        while (true) {
            String head = post("GET", base + "/api/books/" + book, null, new byte[0]).headers().firstValue("ETag").orElse("\"0\"");
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/books/" + book + "/versions"))
                            .header("Content-Type", "application/octet-stream")
                            .header("If-Match", head)
                            .POST(BodyPublishers.ofByteArray(workbook))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                return;
            }
            if (answer.statusCode() != 409) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static double fileSyncsPerSecond() throws IOException {
        Path probe = scratch.resolve("probe");
        try (var channel = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long from = System.nanoTime();
            int syncs = 0;
            while (System.nanoTime() - from < 2_000_000_000L) {
                channel.write(ByteBuffer.allocate(4096));
                channel.force(true);
                syncs++;
            }
            return syncs / ((System.nanoTime() - from) / 1e9);
        }
    }
}
