package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Requests.awaitHealth;
import static uk.safersheets.bench.Requests.freePort;
import static uk.safersheets.bench.Requests.post;
import static uk.safersheets.bench.Requests.postBytes;
import static uk.safersheets.bench.Requests.run;
import static uk.safersheets.bench.Snapshots.snapshot;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.excel.opc.UploadLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One check, against LibreOffice and against POI in the same JVM. */
final class CheckFigures {
    private static final int WARM_UP = 1500;

    private CheckFigures() {}

    static void print() throws Exception {
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
        goal("LibreOffice / check from the file", office / fileTime, 450, true);
        goal("check from the file / POI opens and evaluates", fileTime / poiTime, 0.30, false);
        tenThousand(base);
    }

    /** A file of 10,000 issues with every formula in its cell; POI opens it and evaluates nothing. */
    private static void tenThousand(String base) throws Exception {
        heading("One check of 10,000 issues");
        var recalculate = new RecalculateWorkbook(new ReadWorkbook(new BuiltInTemplates(), UploadLimits.STANDARD));
        byte[] file = recalculate.run(Matrices.matrix(10_000), "issues").workbook();
        Callable<Object> poi = () -> {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                return workbook;
            }
        };
        Callable<Object> check = () -> post(base + "/api/check", "application/octet-stream", file);
        alternate(5, poi, check);
        double[][] times = alternate(11, poi, check);
        line("POI opens the file", median(times[0]));
        line("check and recalculate over HTTP", median(times[1]));
        goal("check of 10,000 issues / POI opens that file", median(times[1]) / median(times[0]), 1.0, false);
    }
}
