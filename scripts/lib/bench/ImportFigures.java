package uk.safersheets.bench;

import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import uk.safersheets.imports.StreetFiles;

/** A million rows of street crime through the command line, and the same file into SQLite by its own shell. */
final class ImportFigures {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 5;

    private ImportFigures() {}

    static void print() throws Exception {
        heading("A million street rows within a heap of 256 MB");
        var file = new StreetFiles(1, 2011).write(scratch, "2019-04", "Leicestershire Police", ROWS);
        System.out.printf(Locale.UK, "%-58s %9.1f MB%n", "the file", Files.size(file) / 1e6);
        Callable<Object> ours = () -> run(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), "uk.safersheets.Main", "import", "police-uk", file.toString(),
                "--json"), scratch.resolve("counts.json"));
        if (!hasSqlite()) {
            System.out.println("sqlite3 is missing: install it with 'apt-get install sqlite3' and try again.");
            line("safersheets import police-uk, with the start of Java", median(alternate(ROUNDS, ours)[0]));
            return;
        }
        Callable<Object> theirs = () -> sqlite(file);
        alternate(1, ours, theirs);
        double[][] times = alternate(ROUNDS, ours, theirs);
        line("safersheets import police-uk, with the start of Java", median(times[0]));
        line("sqlite3 .import of the same file into a table", median(times[1]));
        goal("import / sqlite3 .import", median(times[0]) / median(times[1]), 2, false);
    }

    private static boolean hasSqlite() throws InterruptedException {
        try {
            return new ProcessBuilder("sqlite3", "--version")
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static Object sqlite(Path file) throws IOException, InterruptedException {
        var database = scratch.resolve("street.db");
        Files.deleteIfExists(database);
        return run(List.of("sqlite3", database.toString(), ".import --csv " + file + " street"), scratch.resolve("none"));
    }

    private static Object run(List<String> command, Path out) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(command.get(0) + " ended with " + status);
        }
        return status;
    }
}
