package uk.safersheets.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;

class AddinPagesTest {
    private static final String MIRROR = "https://mirror.charnwood.example/office/office.js";
    private static final String PANE = "/addin/taskpane.html";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        var addin = AddinSettings.of(
                "https://sheets.charnwood.example", MIRROR, "https://*.officeapps.live.com https://*.sharepoint.com");
        service = new RunningService(Config.in(data).withPort(0).withAddin(addin));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isThePageThatAlsoKnowsWhereOfficeJsIs() {
        String meta = "<meta name=\"office-js\" content=\"" + MIRROR + "\">";

        var pane = service.get(PANE);

        assertEquals(200, pane.status());
        assertEquals("no-cache", pane.header("Cache-Control"));
        assertTrue(pane.header("Content-Type").startsWith("text/html"), pane.header("Content-Type"));
        assertTrue(pane.text().contains(meta), pane.text());
        assertEquals(service.get("/").text(), pane.text().replace(meta, ""));
    }

    @Test
    void mayBeFramedInTeamsToo() {
        assertTrue(AddinSettings.USUAL
                .frames()
                .containsAll(List.of("https://teams.microsoft.com", "https://*.teams.microsoft.com")));
    }

    @Test
    void mayTakeOfficeJsAndBeFramedByOffice() {
        var pane = service.get(PANE);
        var policy = List.of(pane.header("Content-Security-Policy").split("; "));

        assertTrue(policy.contains("script-src 'self' https://mirror.charnwood.example"), policy::toString);
        assertTrue(
                policy.contains("frame-ancestors https://*.officeapps.live.com https://*.sharepoint.com"),
                policy::toString);
        assertTrue(policy.contains("default-src 'none'"), policy::toString);
        assertNull(pane.header("X-Frame-Options"));
        assertNull(pane.header("Cross-Origin-Opener-Policy"));
        assertEquals("nosniff", pane.header("X-Content-Type-Options"));
    }

    @ParameterizedTest(name = "{0} may not")
    @ValueSource(strings = {"/", "/api", "/api/health", "/addin/manifest.xml", "/js/main.js", "/addin/taskpane.htm"})
    void nothingElseMay(String path) {
        var answer = service.get(path);

        String policy = answer.header("Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("mirror") || policy.contains("unsafe"), policy);
        assertEquals("DENY", answer.header("X-Frame-Options"));
    }

    @Test
    void handsItsIconsToOfficeWhichKeepsThem() {
        var icon = service.get("/addin/icons/validate-16.png");

        assertEquals(200, icon.status());
        assertEquals("image/png", icon.header("Content-Type"));
        assertEquals("public, max-age=86400", icon.header("Cache-Control"));
        assertEquals("cross-origin", icon.header("Cross-Origin-Resource-Policy"));
        assertEquals("same-origin", service.get("/icons/validate.svg").header("Cross-Origin-Resource-Policy"));
    }

    @Test
    void takesWhatThePaneSendsThroughAProxy() {
        String book = "{\"partnership\":\"Charnwood\",\"template\":\"risk-matrix\",\"period\":\"2026-27\"}";

        assertTrue(service.postJson("/api/books", book, "Origin", "https://sheets.charnwood.example")
                        .status()
                < 300);
        service.postJson("/api/books", book, "Origin", "http://sheets.charnwood.example")
                .problem(403, "cross-site");
        service.postJson("/api/books", book, "Origin", "https://other.example").problem(403, "cross-site");
    }

    @ParameterizedTest(name = "office.js at {0}, framed by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            http://mirror.example/office.js  | https://a.example   | 'http://mirror.example/office.js' is not where office.js can be: use an https address that ends in .js
            /office.js                       | https://a.example   | '/office.js' is not where office.js can be: use an https address that ends in .js
            https://a.example/o.js; x        | https://a.example   | 'https://a.example/o.js; x' is not where office.js can be: use an https address that ends in .js
            https://a.example/o.js           | http://a.example    | 'http://a.example' is not a site such as https://*.officeapps.live.com
            https://a.example/o.js           | *                   | '*' is not a site such as https://*.officeapps.live.com
            https://a.example/o.js           | https://a.example;b | 'https://a.example;b' is not a site such as https://*.officeapps.live.com
            """)
    void refusesSettingsThatWouldOpenThePage(String officeJs, String frames, String why) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> AddinSettings.of(null, officeJs, frames));

        assertEquals(why, refusal.getMessage());
    }
}
