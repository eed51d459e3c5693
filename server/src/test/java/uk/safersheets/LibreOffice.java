package uk.safersheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** LibreOffice without its windows; tests that need it are passed over where it is not installed. */
public final class LibreOffice {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    /** Patience with one workbook: a busy machine is no fault. */
    private static final long SECONDS = 120;

    /** Its settings, which it takes a second to write: one folder for all tests of this process, which run one by one. */
    private static final Path PROFILE =
            Path.of("target/libreoffice-" + ProcessHandle.current().pid());

    private LibreOffice() {}

    /** The workbook as LibreOffice saves it in another format; {@code folder} is an empty one to work in. */
    public static byte[] converted(byte[] workbook, String format, Path folder)
            throws IOException, InterruptedException {
        return converted(Map.of("book", workbook), format, folder).get("book");
    }

    /** Workbooks as LibreOffice saves them, by the names they have here; it starts once for all of them. */
    public static synchronized Map<String, byte[]> converted(Map<String, byte[]> workbooks, String format, Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "LibreOffice is not installed");
        var in = Files.createDirectories(folder.resolve("in"));
        var out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--headless",
                "-env:UserInstallation=" + PROFILE.toAbsolutePath().toUri(),
                "--convert-to",
                format,
                "--outdir",
                out.toString()));
        for (var workbook : workbooks.entrySet()) {
            var file = in.resolve(workbook.getKey() + ".xlsx");
            command.add(Files.write(file, workbook.getValue()).toString());
        }
        run(command, SECONDS * workbooks.size(), folder.resolve("log"));
        String extension = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
        Map<String, byte[]> converted = new LinkedHashMap<>();
        for (String name : workbooks.keySet()) {
            converted.put(name, Files.readAllBytes(out.resolve(name + "." + extension)));
        }
        return converted;
    }

    private static void run(List<String> command, long seconds, Path log) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(seconds, TimeUnit.SECONDS), "LibreOffice did not finish");
        assertEquals(0, process.exitValue(), () -> "LibreOffice could not convert the workbook");
    }
}
