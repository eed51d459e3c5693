package uk.safersheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice without its windows; tests that need it are passed over where it is not installed. */
public final class LibreOffice {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    /** Its settings, which it takes a second to write: one folder for all tests of this process, which run one by one. */
    private static final Path PROFILE =
            Path.of("target/libreoffice-" + ProcessHandle.current().pid());

    private LibreOffice() {}

    /** The workbook as LibreOffice saves it in another format; {@code folder} is an empty one to work in. */
    public static synchronized byte[] converted(byte[] workbook, String format, Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "LibreOffice is not installed");
        var in = Files.write(Files.createDirectories(folder.resolve("in")).resolve("book.xlsx"), workbook);
        var out = folder.resolve("out");
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless",
                        "-env:UserInstallation=" + PROFILE.toAbsolutePath().toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "LibreOffice did not finish");
        assertEquals(0, process.exitValue(), () -> "LibreOffice could not convert the workbook");
        String extension = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
        return Files.readAllBytes(out.resolve("book." + extension));
    }
}
