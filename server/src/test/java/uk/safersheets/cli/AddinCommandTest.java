package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddinCommandTest {
    private static final String PUBLIC = "https://sheets.charnwood.example";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheManifestForAnAddress() {
        assertEquals(0, run("addin", "manifest", "--url", PUBLIC));

        assertTrue(out.toString().startsWith("<?xml"), out.toString());
        assertTrue(out.toString().contains(PUBLIC + "/addin/taskpane.html"), out.toString());
        assertFalse(out.toString().contains("localhost"), out.toString());
    }

    @Test
    void writesItIntoAFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("manifest.xml");

        assertEquals(0, run("addin", "manifest", "--url", PUBLIC, "-o", file.toString()));

        assertTrue(out.toString().startsWith("Wrote " + file), out.toString());
        assertTrue(Files.readString(file).contains(PUBLIC));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            http://sheets.charnwood.example | 'http://sheets.charnwood.example' is not encrypted, and Office takes http from localhost alone: use https
            sheets                          | 'sheets' is not an address such as https://sheets.charnwood.example
            """)
    void refusesAnAddressThatOfficeWouldNotTake(String url, String why) {
        assertEquals(2, run("addin", "manifest", "--url", url));

        assertEquals(why, err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void wantsToKnowWhat() {
        assertEquals(2, run("addin"));
        assertEquals("Say manifest. Try --help.", err.toString().strip());
    }

    private int run(String... arguments) {
        return SaferSheets.run(
                (config, services) -> {
                    throw new AssertionError("no service is asked for");
                },
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }
}
