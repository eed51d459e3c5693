package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.cli.Commands;

/** A data folder has one running service; what only reads or copies works beside it. */
@SlowTest
class OneServiceTest {
    @Test
    void refusesASecondServiceInOneSentence(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var service = ServiceProcess.start(data)) {
            assertEquals(true, service.process().isAlive());
            var second = ServiceProcess.builder(data).start();
            String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertEquals(2, second.waitFor());
            assertEquals(
                    "Another Safer Sheets serves the data in " + data + ": stop it first, or name another folder.\n",
                    said);
            runsBesideIt("verify", "--data", data.toString());
            runsBesideIt("backup", folder.resolve("copy").toString(), "--data", data.toString());
            runsBesideIt("retention", "--data", data.toString(), "due");
            service.process().destroyForcibly().waitFor();
        }
        try (var next = ServiceProcess.start(data)) {
            assertEquals(true, next.process().isAlive(), "a lock ends with its process");
        }
    }

    private static void runsBesideIt(String... command) {
        var ran = Commands.run(command);
        assertEquals(0, ran.status(), ran::toString);
    }
}
