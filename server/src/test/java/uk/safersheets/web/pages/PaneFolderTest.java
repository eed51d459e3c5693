package uk.safersheets.web.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.security.SecurityHeaders;

/** {@code serve --pane DIR}: the page as it is on disk, for whoever works on it. */
class PaneFolderTest {
    private static final Path PANE = Repository.file("addin-manifest/pane");
    private static final String SECRET = "what is kept beside the page";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    @TempDir
    private static Path folder;

    private static Path pane;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        pane = Files.createDirectory(folder.resolve("pane"));
        try (var files = Files.walk(PANE)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, pane.resolve(PANE.relativize(file).toString()));
            }
        }
        var secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.createSymbolicLink(pane.resolve("link.txt"), secret);
        Files.createSymbolicLink(pane.resolve("js/out.js"), secret);
        Files.createSymbolicLink(pane.resolve("out"), folder);
        Files.createSymbolicLink(pane.resolve("css/same.css"), Path.of("print.css"));
        service =
                new RunningService(Config.in(folder.resolve("data")).withPort(0).withPane(pane));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private String linked(String name) {
        var links = LINK.matcher(service.get("/").text());
        while (links.find()) {
            if (links.group(1).endsWith("/" + name)) {
                return links.group(1);
            }
        }
        throw new AssertionError("the page has no link to " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"js/main.js", "css/base.css"})
    void aChangedFileIsThereOnReload(String name) throws IOException {
        String link = linked(name);
        assertArrayEquals(
                Files.readAllBytes(PANE.resolve(name)), service.get(link).bytes());

        Files.writeString(pane.resolve(name), "/* changed */");

        assertEquals(link, linked(name));
        for (String path : new String[] {link, "/" + name}) {
            assertEquals("/* changed */", service.get(path).text(), path);
            assertEquals("no-store", service.get(path).header("Cache-Control"), path);
        }
    }

    @Test
    void aNewAndARemovedFileToo() throws IOException {
        String scripts = linked("js/main.js").replace("main.js", "");
        Files.writeString(pane.resolve("js/new.js"), "export {};");
        Files.writeString(Files.createDirectory(pane.resolve("js/new")).resolve("deeper.js"), "export {};");
        Files.delete(pane.resolve("js/tour-steps.js"));

        for (String path : new String[] {"/js/new.js", scripts + "new.js", scripts + "new/deeper.js"}) {
            assertEquals("export {};", service.get(path).text(), path);
        }
        for (String path : new String[] {"/js/tour-steps.js", scripts + "tour-steps.js"}) {
            service.get(path).problem(404, "not-found");
        }
    }

    @Test
    void thePageItselfAndTheTaskPaneFollow() throws IOException {
        var page = pane.resolve("index.html");
        Files.writeString(page, Files.readString(page).replace("<title>Safer Sheets<", "<title>Changed<"));

        for (String path : new String[] {"/", "/index.html", "/addin/taskpane.html"}) {
            var answer = service.get(path);
            assertTrue(answer.text().contains("<title>Changed<"), path);
            assertTrue(answer.header("Cache-Control").matches("no-store|no-cache"), path);
        }
        assertTrue(service.get("/addin/taskpane.html").text().contains("name=\"office-js\""));
    }

    @Test
    void theRestIsAsWithThePackagedPage() {
        var answer = service.get("/js/words.js");
        SecurityHeaders.ALL.forEach((name, value) -> assertEquals(value, answer.header(name), name));
        assertTrue(answer.header("Content-Type").startsWith("text/javascript"), answer.header("Content-Type"));
        assertEquals(200, service.get(linked("icons/safer-sheets.svg")).status());
        assertEquals(200, service.get("/addin/icons/validate-16.png").status());
        service.get("/api/no-such").problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/now/..%2fsecret.txt",
                "/static/now/js/..%2f..%2fsecret.txt",
                "/static/now/js/%2e%2e/%2e%2e/secret.txt",
                "/static/now/..%5csecret.txt",
                "/js/..%2f..%2fsecret.txt",
                "/static/now/link.txt",
                "/static/now/out/secret.txt",
                "/static/now/js/out.js",
                "/js/out.js",
                "/static/now/js",
                "/static/now/a%00b",
            })
    void nothingOutsideIsServed(String path) {
        var answer = service.get(path);

        assertTrue(answer.status() == 404 || answer.status() == 400, path + " gave " + answer.status());
        assertFalse(answer.text().contains(SECRET), answer.text());
    }

    @Test
    void anAbsoluteNameLeadsNowhere() {
        String name = folder.resolve("secret.txt").toString().replace("/", "%2f");

        assertEquals(404, service.get("/static/now/" + name).status());
    }

    @Test
    void aLinkWithinIsAFileOfThePage() {
        assertEquals(
                service.get("/css/print.css").text(),
                service.get("/css/same.css").text());
    }

    @Test
    void aFolderThatIsNoPaneIsRefusedInOneLine() throws IOException {
        var missing = folder.resolve("missing");
        var empty = Files.createDirectory(folder.resolve("empty"));
        var half = Files.createDirectory(folder.resolve("half"));
        Files.writeString(half.resolve("index.html"), "<!doctype html>");
        var data = folder.resolve("untouched");

        assertRefused("there is no folder " + missing + " to serve the page from", missing, data);
        assertRefused(empty + " is not the page's folder: it has no index.html; give addin-manifest/pane", empty, data);
        assertRefused(half + " is not the page's folder: it has no js/main.js; give addin-manifest/pane", half, data);
        assertFalse(Files.exists(data));
    }

    private static void assertRefused(String why, Path pane, Path data) {
        var ran = Commands.run("serve", "--port", "0", "--data", data.toString(), "--pane", pane.toString());

        assertEquals(2, ran.status());
        assertEquals(why, ran.err().strip());
    }
}
