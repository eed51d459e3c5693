package uk.safersheets.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.web.RunningService;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void asksForThePageEachTimeAndForTheRestOnce() {
        var page = service.get("/");

        assertEquals(200, page.status());
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertEquals("no-cache", page.header("Cache-Control"));
        var links = LINK.matcher(page.text());
        int found = 0;
        while (links.find()) {
            var file = service.get(links.group(1));
            assertEquals(200, file.status(), links.group(1));
            assertEquals("public, max-age=31536000, immutable", file.header("Cache-Control"), links.group(1));
            assertTrue(file.bytes().length > 0);
            found++;
        }
        assertTrue(found > 3, page.text());
    }

    @Test
    void servesModulesThatABrowserTakes() {
        String page = service.get("/").text();
        var module = Pattern.compile("src=\"(/static/[^\"]+\\.js)\"").matcher(page);
        assertTrue(module.find(), page);

        assertTrue(service.get(module.group(1)).header("Content-Type").startsWith("text/javascript"));
    }

    @Test
    void theWholePageIsOneScriptAndOneSheetOfStylesAndOneForPaper() {
        String page = service.get("/").text();

        var links = LINK.matcher(page).results().map(found -> found.group(1));
        assertEquals(
                List.of("css/page.css", "css/print.css", "js/main.js"),
                links.map(link -> link.split("/", 4)[3])
                        .filter(link -> link.matches(".*\\.(css|js)"))
                        .toList());
        assertTrue(service.get("/css/page.css")
                .text()
                .contains(service.get("/css/reports.css").text()));
        assertFalse(service.get("/js/main.js").text().lines().anyMatch(line -> line.matches("(import|export)\\b.*")));
        assertTrue(service.get("/js/words.js").text().contains("export "));
    }

    @Test
    void neverKeepsAFileOfAnotherBuild() {
        var file = service.get("/static/000000000000/css/base.css");

        assertEquals("no-cache", file.header("Cache-Control"));
    }

    @Test
    void answersOnlyWhatIsPackaged() {
        service.get("/static/x/no-such.js").problem(404, "not-found");
        service.get("/static/x/..%2f..%2flog4j2.xml").problem(404, "not-found");
        service.get("/META-INF/MANIFEST.MF").problem(404, "not-found");
        service.get("/log4j2.xml").problem(404, "not-found");
    }
}
