package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;

/**
 * A service that starts and checks a workbook opens none of its templates with POI: it does not even load it. Neither
 * does it load what tells metrics, unless somebody asks for them.
 */
@SlowTest
class LibrariesAtStartTest {
    private static final List<String> UNUSED = List.of(" org.apache.poi.", " org.apache.xmlbeans.", " io.prometheus.");

    @TempDir
    Path folder;

    @Test
    void neitherStartNorCheckLoadsWhatIsNotUsed() throws Exception {
        for (var start : List.of("first", "second")) {
            var loaded = folder.resolve(start + ".log");
            try (var service = ServiceProcess.startLogging(folder.resolve("data"), loaded)) {
                assertEquals(200, check(service.address()));
            }
            var classes = Files.readAllLines(loaded);
            assertTrue(classes.stream().anyMatch(line -> line.contains("uk.safersheets.check.")), "it lists classes");
            assertEquals(
                    List.of(),
                    classes.stream()
                            .filter(line -> UNUSED.stream().anyMatch(line::contains))
                            .toList(),
                    start + " start");
        }
    }

    private static int check(URI address) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("api/check"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(TestWorkbooks.template("risk-matrix")))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
