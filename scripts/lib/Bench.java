import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.app.BuiltInTemplates;
import uk.safersheets.app.CompareWorkbooks;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.RecalculateWorkbook;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.reconcile.SeededLedger;
import uk.safersheets.store.Database;
import uk.safersheets.store.NewVersion;
import uk.safersheets.store.Tally;
import uk.safersheets.store.Versions;

/**
 * The figures that scripts/bench prints. Nothing here fails a build: a goal that is missed says so in its line. Every
 * ratio compares two things timed in this run, in turn, so that a busy machine slows both.
 */
public final class Bench {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int WARM_UP = 1500;
    private static Path root;
    private static Path scratch;

    public static void main(String[] arguments) throws Exception {
        root = Path.of(arguments[0]);
        scratch = Files.createTempDirectory("safersheets-bench");
        var parts = arguments.length > 1
                ? Set.of(Arrays.copyOfRange(arguments, 1, arguments.length))
                : Set.of("check", "growth", "service", "versions", "history", "rows", "reconcile");
        if (parts.contains("check")) {
            check();
        }
        if (parts.contains("growth")) {
            growth();
        }
        if (parts.contains("service")) {
            service();
        }
        if (parts.contains("versions")) {
            versions();
        }
        if (parts.contains("history")) {
            history();
        }
        if (parts.contains("rows")) {
            compareRows();
        }
        if (parts.contains("reconcile")) {
            reconcile();
        }
        System.exit(0);
    }

    // ---- one check, against LibreOffice and against POI in the same JVM

    private static void check() throws Exception {
        heading("One check of the Central Bedfordshire matrix (29 issues), service and POI in one JVM");
        Path example = root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx");
        byte[] file = Files.readAllBytes(example);
        byte[] snapshot = snapshot(file).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int port = freePort();
        var serve = new Thread(() -> uk.safersheets.Main.main(
                new String[] {"serve", "--port", "" + port, "--data", scratch.resolve("check").toString()}));
        serve.setDaemon(true);
        serve.start();
        String base = "http://127.0.0.1:" + port;
        awaitHealth(base);

        Callable<Object> poi = () -> {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                return workbook;
            }
        };
        Callable<Object> fromFile = () -> post(base + "/api/check", "application/octet-stream", file);
        Callable<Object> recalculate = () -> postBytes(base + "/api/recalculate", file);
        Callable<Object> fromSnapshot = () -> post(base + "/api/check", "application/json", snapshot);
        Callable<Object> soffice = () -> run("soffice", "-env:UserInstallation=" + scratch.resolve("office").toUri(),
                "--headless", "--convert-to", "xlsx", "--outdir", scratch.toString(), example.toString());
        for (int i = 0; i < WARM_UP; i++) {
            poi.call();
            fromFile.call();
            fromSnapshot.call();
        }
        soffice.call();
        double[][] times = alternate(200, poi, fromFile, fromSnapshot, recalculate);
        double office = median(alternate(5, soffice)[0]);
        double poiTime = median(times[0]);
        double fileTime = median(times[1]);
        double snapshotTime = median(times[2]);
        line("soffice --headless --convert-to xlsx", office);
        line("POI opens and evaluates", poiTime);
        line("check and recalculate over HTTP, from the file", fileTime);
        line("check and recalculate over HTTP, from a snapshot", snapshotTime);
        line("POST /api/recalculate, file in and file out", median(times[3]));
        goal("LibreOffice / check from the file", office / fileTime, 100, true);
        goal("check from the file / POI opens and evaluates", fileTime / poiTime, 1.5, false);
        goal("check from the file / check from a snapshot", fileTime / snapshotTime, 3, true);
    }

    // ---- growth

    private static void growth() throws Exception {
        heading("A matrix of 1,000 and of 10,000 issues, service with a heap of 512 MB");
        byte[] small = matrix(1_000);
        byte[] large = matrix(10_000);
        try (var service = Service.start("growth", "-Xmx512m")) {
            for (int i = 0; i < 12; i++) {
                post(service.base + "/api/check", "application/octet-stream", small);
            }
            post(service.base + "/api/check", "application/octet-stream", large);
            double[][] times = alternate(
                    7,
                    () -> post(service.base + "/api/check", "application/octet-stream", small),
                    () -> post(service.base + "/api/check", "application/octet-stream", large),
                    () -> postBytes(service.base + "/api/recalculate", small),
                    () -> postBytes(service.base + "/api/recalculate", large));
            line("check, 1,000 issues", median(times[0]));
            line("check, 10,000 issues", median(times[1]));
            line("recalculate, 1,000 issues", median(times[2]));
            line("recalculate, 10,000 issues", median(times[3]));
            goal("check: 10,000 / 1,000 issues", median(times[1]) / median(times[0]), 15, false);
            goal("recalculate: 10,000 / 1,000 issues", median(times[3]) / median(times[2]), 15, false);
        }
    }

    // ---- start and memory

    private static void service() throws Exception {
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
                post(service.base + "/api/check", "application/octet-stream", file);
            }
            System.out.printf(Locale.UK, "%-58s %9.0f MB%n", "resident memory after 1,000 checks", service.residentMegabytes());
        }
    }

    // ---- versions kept

    private static void versions() throws Exception {
        heading("Versions kept with 16 clients (every answered 201 is on the disk)");
        int clients = 16;
        int each = 15;
        var workbooks = new ArrayList<byte[]>();
        for (int i = 0; i < clients * each; i++) {
            workbooks.add(retouched(i));
        }
        try (var service = Service.start("versions")) {
            for (int i = 0; i < 500; i++) {
                post(service.base + "/api/check", "application/octet-stream", workbooks.get(i % workbooks.size()));
            }
            double syncs = fileSyncsPerSecond();
            double many = keep(service.base, clients, each, workbooks, true);
            double one = keep(service.base, clients, each, workbooks, false);
            System.out.printf(Locale.UK, "%-58s %9.0f a second%n", "file syncs of this disk (4 KB each)", syncs);
            System.out.printf(Locale.UK, "%-58s %9.0f a second (%.2f of the sync rate)%n",
                    "versions kept, a book for each client", many, many / syncs);
            System.out.printf(Locale.UK, "%-58s %9.0f a second (%.2f of the sync rate)%n",
                    "versions kept, all on one book", one, one / syncs);
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

    private static String newBook(String base, String period) throws Exception {
        String body = "{\"partnership\":\"Central Bedfordshire\",\"template\":\"risk-matrix\",\"period\":\"" + period + "\"}";
        return text(post(base + "/api/books", "application/json", body.getBytes()), "id");
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

    // ---- a long history

    private static void history() throws Exception {
        int few = 100;
        int many = 10_000;
        heading("A book of 10,000 versions of the Central Bedfordshire matrix, each with another score in one cell");
        Path data = scratch.resolve("history");
        byte[] matrix = Files.readAllBytes(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx"));
        byte[] findings;
        String shortBook;
        String longBook;
        try (var service = Service.start("history")) {
            findings = post(service.base + "/api/check?surroundings=true", "application/octet-stream", matrix).body().getBytes();
            shortBook = newBook(service.base, "2015-16 short");
            longBook = newBook(service.base, "2015-16 long");
        }
        long empty = Files.size(data.resolve("safersheets.db"));
        long workbook = fill(data, shortBook, few, matrix, findings);
        fill(data, longBook, many, matrix, findings);
        long filled = Files.size(data.resolve("safersheets.db"));
        try (var service = Service.start("history")) {
            String story = "/cells?table=RiskMatrix&key=Child+Exploitation&column=Performance+issue+-+deteriorating";
            String books = service.base + "/api/books/";
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

    /** The same issues in another order, with every hundredth scored otherwise and every thousandth named otherwise. */
    private static void compareRows() throws Exception {
        heading("10,000 issues against 10,000 issues, every formula in its cell, in one JVM");
        var recalculate = new RecalculateWorkbook(new BuiltInTemplates(), UploadLimits.STANDARD);
        byte[] old = recalculate.run(matrix(10_000), "old").workbook();
        byte[] now = recalculate.run(reworked(old), "new").workbook();
        var reader = new WorkbookReader(UploadLimits.STANDARD);
        var compare = new CompareWorkbooks(new BuiltInTemplates(), UploadLimits.STANDARD);
        Callable<Object> read = () -> List.of(reader.open(old, "old").submission(), reader.open(now, "new").submission());
        Callable<Object> whole = () -> compare.run(new NamedFile("old", old), new NamedFile("new", now));
        alternate(8, read, whole);
        double[][] times = alternate(11, read, whole);
        line("read both", median(times[0]));
        line("read both and compare them", median(times[1]));
        goal("read and compare / read", median(times[1]) / median(times[0]), 3, false);
        System.out.println(compare.run(new NamedFile("old", old), new NamedFile("new", now)).comparison().summary().sentence());
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
                versions.append(new NewVersion(book, base, workbook, at.plusSeconds(base), "Analyst", "", "bench", "", "1",
                        new Tally(45, 3, 5, 0), findings, null));
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

    // ---- a fund against its ledger, and SQLite's join of the same rows

    /** In a process of its own, because of its heap. */
    private static void reconcile() throws Exception {
        if (Runtime.getRuntime().maxMemory() > 600L << 20) {
            var again = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp",
                    System.getProperty("java.class.path"), root.resolve("scripts/lib/Bench.java").toString(),
                    root.toString(), "reconcile");
            new ProcessBuilder(again).inheritIO().start().waitFor();
            return;
        }
        heading("A seeded ledger of 50,000 transactions over 200 lines in twelve exports, within a heap of 512 MB");
        var seeded = SeededLedger.of(1, 50_000, 200, false, 1_000_000);
        long from = System.nanoTime();
        Ledger ledger = seeded.read();
        line("reading the twelve exports, with a million blank rows", (System.nanoTime() - from) / 1e6);
        var score = seeded.score(seeded.reconcile(ledger));
        System.out.printf(Locale.UK, "%-58s %,9d%n", "transactions that have a true match", score.truths());
        goal("false matches", score.falseMatches().size(), 0, false);
        System.out.printf(Locale.UK, "%-58s %9.4f%n", "precision", score.precision());
        goal("recall, per cent", 100 * score.recall(), 98, true);
        try (var sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            load(sqlite, seeded, ledger);
            Callable<Object> matching = () -> seeded.reconcile(ledger);
            Callable<Object> join = () -> join(sqlite);
            alternate(20, matching, join);
            double[][] times = alternate(31, matching, join);
            line("reconcile: match, breaks and statement", median(times[0]));
            line("SQLite " + version(sqlite) + " in this process: join on amount and code", median(times[1]));
            goal("reconcile / SQLite's join", median(times[0]) / median(times[1]), 3, false);
        }
    }

    /** The ledger, and beside it what each line of the fund was truly spent on. */
    private static void load(Connection sqlite, SeededLedger seeded, Ledger ledger) throws SQLException {
        execute(sqlite, "CREATE TABLE ledger (id TEXT, code TEXT, pence INTEGER)");
        execute(sqlite, "CREATE TABLE fund (line TEXT, code TEXT, pence INTEGER)");
        sqlite.setAutoCommit(false);
        for (var one : ledger.transactions()) {
            insert(sqlite, "ledger", one.id().toString(), one.code().toString(), one.pence());
        }
        for (var row : seeded.rows()) {
            if (row.onto != null) {
                insert(sqlite, "fund", row.onto, row.code.toString(), row.pence());
            }
        }
        sqlite.setAutoCommit(true);
    }

    private static void insert(Connection sqlite, String table, String name, String code, long pence) throws SQLException {
        try (var insert = sqlite.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, code);
            insert.setLong(3, pence);
            insert.execute();
        }
    }

    /** What it joins is kept, as a reconciliation keeps its matches. */
    private static Object join(Connection sqlite) throws SQLException {
        execute(sqlite, "DROP TABLE IF EXISTS joined");
        execute(sqlite, "CREATE TABLE joined AS SELECT id, line FROM ledger JOIN fund USING (pence, code)");
        return sqlite;
    }

    private static void execute(Connection sqlite, String sql) throws SQLException {
        try (var statement = sqlite.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String version(Connection sqlite) throws SQLException {
        return sqlite.getMetaData().getDatabaseProductVersion();
    }

    // ---- workbooks

    /** The shipped matrix with this many issues, scored at random on the scale; calculated cells are left to the service. */
    private static byte[] matrix(int issues) throws IOException {
        var random = new Random(issues);
        int[] scale = {0, 1, 3, 5};
        try (var workbook = new XSSFWorkbook(Files.newInputStream(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx")))) {
            XSSFTable table = workbook.getTable("RiskMatrix");
            int heading = table.getStartRowIndex();
            int key = table.findColumnIndex("Issue");
            var typed = new ArrayList<Integer>();
            var sheet = table.getXSSFSheet();
            for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                Cell first = sheet.getRow(heading + 1).getCell(column);
                if (first != null && first.getCellType() == CellType.NUMERIC) {
                    typed.add(column);
                }
            }
            for (int i = heading + 1; i <= table.getEndRowIndex(); i++) {
                sheet.removeRow(sheet.getRow(i));
            }
            for (int i = 0; i < issues; i++) {
                var row = sheet.createRow(heading + 1 + i);
                row.createCell(table.getStartColIndex() + key).setCellValue("Issue " + (i + 1));
                for (int column : typed) {
                    row.createCell(column).setCellValue(scale[random.nextInt(4)]);
                }
            }
            table.setArea(new AreaReference(
                    new CellReference(heading, table.getStartColIndex()),
                    new CellReference(heading + issues, table.getEndColIndex()),
                    workbook.getSpreadsheetVersion()));
            return bytes(workbook);
        }
    }

    /** A matrix with its issues in reverse, every hundredth scored otherwise, every thousandth under another name. */
    private static byte[] reworked(byte[] matrix) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(matrix))) {
            var table = workbook.getTable("RiskMatrix");
            int first = table.getStartRowIndex() + 1;
            int last = table.getEndRowIndex();
            int key = table.getStartColIndex() + table.findColumnIndex("Issue");
            var sheet = table.getXSSFSheet();
            for (int at = 0; first + at < last - at; at++) {
                swap(sheet.getRow(first + at), sheet.getRow(last - at));
            }
            for (int at = first; at <= last; at += 100) {
                var row = sheet.getRow(at);
                if (at % 1_000 == first % 1_000) {
                    row.getCell(key).setCellValue("Renamed " + at);
                } else {
                    row.getCell(key + 1).setCellValue(row.getCell(key + 1).getNumericCellValue() == 5 ? 0 : 5);
                }
            }
            return bytes(workbook);
        }
    }

    private static void swap(Row one, Row other) {
        for (var cell : one) {
            var there = other.getCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.STRING) {
                String text = cell.getStringCellValue();
                cell.setCellValue(there.getStringCellValue());
                there.setCellValue(text);
            } else if (cell.getCellType() == CellType.NUMERIC) {
                double number = cell.getNumericCellValue();
                cell.setCellValue(there.getNumericCellValue());
                there.setCellValue(number);
            }
        }
    }

    /** The example with one entry changed, so that no two are the same; without a period, so that any book takes it. */
    private static byte[] retouched(int number) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx")))) {
            field(workbook, "PreparedBy").setCellValue("Analyst " + number);
            field(workbook, "Period").setBlank();
            return bytes(workbook);
        }
    }

    private static Cell field(XSSFWorkbook workbook, String name) {
        var reference = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
    }

    /** What the add-in would send: the tables and named cells of the file as JSON. */
    private static String snapshot(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var properties = workbook.getProperties().getCustomProperties();
            var fields = workbook.getAllNames().stream()
                    .filter(name -> name.getSheetIndex() < 0 && name.getRefersToFormula().matches("[^:]+![$]?[A-Z]+[$]?\\d+"))
                    .map(name -> {
                        var at = new CellReference(name.getRefersToFormula());
                        var row = workbook.getSheet(at.getSheetName()).getRow(at.getRow());
                        return quoted(name.getNameName()) + ":" + json(row == null ? null : row.getCell(at.getCol()));
                    })
                    .collect(Collectors.joining(","));
            var tables = new ArrayList<String>();
            for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
                for (var table : workbook.getSheetAt(s).getTables()) {
                    if (!table.getName().startsWith("Contract")) {
                        tables.add(tableJson(table));
                    }
                }
            }
            return "{\"template\":" + quoted(properties.getProperty("safersheets.template").getLpwstr()) + ",\"version\":"
                    + quoted(properties.getProperty("safersheets.version").getLpwstr()) + ",\"fields\":{" + fields
                    + "},\"tables\":{" + String.join(",", tables) + "}}";
        }
    }

    private static String tableJson(XSSFTable table) {
        var sheet = table.getXSSFSheet();
        var values = new ArrayList<String>();
        var formulas = new ArrayList<String>();
        for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
            var cells = new ArrayList<String>();
            var texts = new ArrayList<String>();
            for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
                Cell cell = sheet.getRow(r) == null ? null : sheet.getRow(r).getCell(c);
                cells.add(json(cell));
                texts.add(cell != null && cell.getCellType() == CellType.FORMULA ? quoted("=" + cell.getCellFormula()) : json(cell));
            }
            values.add("[" + String.join(",", cells) + "]");
            formulas.add("[" + String.join(",", texts) + "]");
        }
        String topLeft = new CellReference(table.getStartRowIndex(), table.getStartColIndex()).formatAsString();
        return quoted(table.getName()) + ":{\"sheet\":" + quoted(sheet.getSheetName()) + ",\"topLeft\":" + quoted(topLeft)
                + ",\"columns\":" + values.get(0) + ",\"rows\":[" + String.join(",", values.subList(1, values.size()))
                + "],\"formulas\":[" + String.join(",", formulas.subList(1, formulas.size())) + "]}";
    }

    private static String json(Cell cell) {
        if (cell == null) {
            return "null";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case BOOLEAN -> "" + cell.getBooleanCellValue();
            case STRING -> quoted(cell.getStringCellValue());
            default -> "null";
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    // ---- a service in a process of its own

    private record Service(Process process, String base) implements AutoCloseable {
        static Service start(String name, String... jvm) throws Exception {
            int port = freePort();
            var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
            command.addAll(List.of(jvm));
            command.addAll(List.of("-jar", root.resolve("server/target/safersheets.jar").toString(), "serve", "--port",
                    "" + port, "--data", scratch.resolve(name).toString()));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve(name + ".log").toFile())
                    .start();
            try {
                awaitHealth("http://127.0.0.1:" + port);
            } catch (IOException e) {
                process.destroyForcibly();
                throw new IOException(e.getMessage() + "; it said: " + Files.readString(scratch.resolve(name + ".log")), e);
            }
            return new Service(process, "http://127.0.0.1:" + port);
        }

        double residentMegabytes() throws IOException {
            for (String status : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (status.startsWith("VmRSS:")) {
                    return Long.parseLong(status.replaceAll("\\D", "")) / 1024.0;
                }
            }
            return Double.NaN;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitHealth(String base) throws Exception {
        for (long until = System.nanoTime() + 60_000_000_000L; System.nanoTime() < until; ) {
            try {
                if (post("GET", base + "/api/health", null, new byte[0]).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        throw new IOException("the service at " + base + " did not answer within a minute");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    // ---- requests and timing

    private static Object get(String url) throws Exception {
        var answer = post("GET", url, null, new byte[0]);
        if (answer.statusCode() != 200) {
            throw new IOException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> post(String url, String type, byte[] body) throws Exception {
        var answer = post("POST", url, type, body);
        if (answer.statusCode() >= 300) {
            throw new IOException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> post(String method, String url, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] postBytes(String url, byte[] body) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(url + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String text(HttpResponse<String> answer, String name) throws IOException {
        var found = java.util.regex.Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(answer.body());
        if (!found.find()) {
            throw new IOException("no " + name + " in " + answer.body());
        }
        return found.group(1);
    }

    private static Object run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return process;
    }

    /** Milliseconds of each job, the jobs taking turns. */
    @SafeVarargs
    private static double[][] alternate(int rounds, Callable<Object>... jobs) throws Exception {
        var times = new double[jobs.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int job = 0; job < jobs.length; job++) {
                long from = System.nanoTime();
                jobs[job].call();
                times[job][round] = (System.nanoTime() - from) / 1e6;
            }
        }
        return times;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void heading(String text) {
        System.out.println("\n" + text);
    }

    private static void line(String what, double milliseconds) {
        System.out.printf(Locale.UK, "%-58s %9.2f ms%n", what, milliseconds);
    }

    private static void goal(String what, double ratio, double goal, boolean atLeast) {
        boolean met = atLeast ? ratio >= goal : ratio <= goal;
        System.out.printf(Locale.UK, "%-58s %9.2f    goal: %s %s, %s%n",
                what, ratio, atLeast ? "at least" : "at most", goal, met ? "met" : "NOT met");
    }
}
