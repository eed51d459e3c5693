package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;

/** Where Prometheus is installed, it reads the alerts itself, and each of them fires and stays quiet when it should. */
class AlertRulesTest {
    private static final Path TRIED = Repository.file("server/src/test/resources/prometheus/alerts-test.yaml");

    /** Whether or not Prometheus is there: what is tried is every alert there is. */
    @Test
    void everyAlertIsTried() throws IOException {
        List<String> alerts = DeployFiles.found("alert: (\\w+)", DeployFiles.read("prometheus/alerts.yaml"));

        assertEquals(alerts, DeployFiles.found("alertname=\"(\\w+)\"", Files.readString(TRIED)));
    }

    @SlowTest
    @Test
    void eachFiresWhenItShould() throws Exception {
        if (DeployFiles.isInstalled("promtool")) {
            String said = DeployFiles.said("promtool", "test", "rules", TRIED.toString());

            assertTrue(said.contains("SUCCESS"), said);
        }
    }
}
