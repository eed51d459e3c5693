package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Requests.HTTP;
import static uk.safersheets.bench.Requests.get;
import static uk.safersheets.bench.Requests.newBook;
import static uk.safersheets.bench.Requests.post;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A long history against a short one. */
final class HistoryFigures {
    private HistoryFigures() {}

    static void print() throws Exception {
        keptHere(Files.readAllBytes(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx")));
        int few = 100;
        int many = 10_000;
        heading("A book of 10,000 versions of the Central Bedfordshire matrix, each with another score in one cell");
        Path data = scratch.resolve("history");
        byte[] matrix = Files.readAllBytes(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx"));
        byte[] findings;
        String shortBook;
        String longBook;
        try (var service = Service.start("history")) {
            findings = post(service.base() + "/api/check?surroundings=true", "application/octet-stream", matrix).body().getBytes();
            shortBook = newBook(service.base(), "2015-16 short");
            longBook = newBook(service.base(), "2015-16 long");
        }
        long empty = Files.size(data.resolve("safersheets.db"));
        long workbook = fill(data, shortBook, few, matrix, findings);
        fill(data, longBook, many, matrix, findings);
        long filled = Files.size(data.resolve("safersheets.db"));
        try (var service = Service.start("history")) {
            String story = "/cells?table=RiskMatrix&key=Child+Exploitation&column=Performance+issue+-+deteriorating";
            String books = service.base() + "/api/books/";
            get(books + shortBook + story);
            long from = System.nanoTime();
            get(books + longBook + story);
            line("the first story ever, when 10,000 versions are traced", (System.nanoTime() - from) / 1e6);
            compare("list the newest versions", 200, books + shortBook + "/versions", books + longBook + "/versions");
            compare("one version", 200, books + shortBook + "/versions/50", books + longBook + "/versions/5000");
            compare("compare two", 60, books + shortBook + "/compare", books + longBook + "/compare");
            compare("story of a cell that was changed ten times", 15, books + shortBook + story, books + longBook + story);
        }
        long traced = Files.size(data.resolve("safersheets.db"));
        System.out.printf(Locale.UK, "%-58s %9.1f KB%n", "one workbook", workbook / 1024.0);
        size("database, a version", filled - empty, few + many, workbook);
        size("of which the traces of cells", traced - filled, few + many, workbook);
    }

    /** A twentieth of 10,000, sent as clients send them: nothing is left to trace when somebody asks for the first story. */
    private static void keptHere(byte[] matrix) throws Exception {
        int many = 500;
        heading("The first story of a book of " + many + " versions kept by this service (a twentieth of 10,000)");
        var scores = new Scores(matrix);
        try (var service = Service.start("kept-here")) {
            String book = newBook(service.base(), "2015-16");
            for (int base = 0; base < many; base++) {
                keep(service.base(), book, scores.changed(scores.another(base)), base);
            }
            String story = service.base() + "/api/books/" + book
                    + "/cells?table=RiskMatrix&key=Child+Exploitation&column=Performance+issue+-+deteriorating";
            double first = timed(story);
            double again = timed(story);
            line("the first story", first);
            line("the same once more", again);
            goal("the first story / the same once more", first / again, 5, false);
        }
    }

    private static double timed(String url) throws Exception {
        long from = System.nanoTime();
        get(url);
        return (System.nanoTime() - from) / 1e6;
    }

    private static void keep(String base, String book, byte[] workbook, int version) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(base + "/api/books/" + book + "/versions"))
                        .header("Content-Type", "application/octet-stream")
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofByteArray(workbook))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    private static void compare(String what, int rounds, String few, String many) throws Exception {
        alternate(rounds, () -> get(few), () -> get(many));
        double[][] times = alternate(rounds, () -> get(few), () -> get(many));
        line(what + ", 100 versions", median(times[0]));
        line(what + ", 10,000 versions", median(times[1]));
        goal(what + ": 10,000 / 100", median(times[1]) / median(times[0]), 2, false);
    }

    private static void size(String what, long bytes, int versions, long workbook) {
        double each = (double) bytes / versions;
        System.out.printf(Locale.UK, "%-58s %9.1f KB (%.2f of a workbook)%n", what, each / 1024, each / workbook);
    }

    /** Keeps so many versions, straight through the store; one cell is changed in ten of them. Gives the size of one. */
    private static long fill(Path data, String book, int count, byte[] matrix, byte[] findings) throws IOException {
        var scores = new Scores(matrix);
        long bytes = 0;
        try (var database = Database.open(data)) {
            var versions = new Versions(database);
            var at = java.time.Instant.parse("2016-01-01T09:00:00Z");
            for (int base = 0; base < count; base++) {
                byte[] workbook = base % (count / 10) == 1 ? scores.changed("B6") : scores.changed(scores.another(base));
                bytes += workbook.length;
                versions.append(new NewVersion(book, base, workbook, at.plusSeconds(base), "Analyst", "", Origin.of("bench"), "", "1",
                        new Summary(45, 3, 5, 0), findings, null));
            }
        }
        return bytes / count;
    }

    /** The matrix, of which one score after the other is changed. */
    private static final class Scores {
        private static final String SHEET = "xl/worksheets/sheet3.xml";
        private static final String[] SCALE = {"0", "1", "3", "5"};
        private static final int ROWS = 28;
        private static final int COLUMNS = 11;
        private final Map<String, byte[]> parts = new LinkedHashMap<>();
        private String sheet;

        Scores(byte[] matrix) throws IOException {
            try (var in = new ZipInputStream(new ByteArrayInputStream(matrix))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
            sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        }

        /** Some cell of the rows below the first. */
        String another(int number) {
            return (char) ('B' + number % COLUMNS) + Integer.toString(7 + number / COLUMNS % ROWS);
        }

        byte[] changed(String cell) throws IOException {
            var score = Pattern.compile("(<c r=\"" + cell + "\"[^>]*><v>)([^<]*)").matcher(sheet);
            if (!score.find()) {
                throw new IOException("there is no score in " + cell);
            }
            int now = (int) Double.parseDouble(score.group(2));
            String next = SCALE[(Arrays.asList(SCALE).indexOf("" + now) + 1) % SCALE.length];
            sheet = sheet.substring(0, score.start(2)) + next + sheet.substring(score.end(2));
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getKey().equals(SHEET) ? sheet.getBytes(StandardCharsets.UTF_8) : part.getValue());
                }
            }
            return out.toByteArray();
        }
    }
}
