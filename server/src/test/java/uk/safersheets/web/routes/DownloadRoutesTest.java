package uk.safersheets.web.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.GuardedService;
import uk.safersheets.web.MovableClock;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** Links that hand a file to a browser in which nobody is signed in: once, soon, and only what their maker may have. */
@SlowTest
class DownloadRoutesTest {
    private static final String NOBODY = "";
    private static final String APPROVED = "/api/books/" + GuardedService.CRIME + "/versions/1/workbook";
    private static final String DRAFT = "/api/books/" + GuardedService.CRIME + "/versions/2/workbook";

    private static GuardedService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new GuardedService(data).filled();
        service.person("officer", GuardedService.BEDFORDSHIRE, Role.OFFICER);
        service.person("scrutiny", GuardedService.BEDFORDSHIRE, Role.SCRUTINY);
        service.person("outsider", "Leicester", Role.values());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void handsTheVeryFileOverOnce() {
        String link = linkOf(make("officer", APPROVED));

        var file = service.get(NOBODY, link);

        assertTrue(link.matches("/api/downloads/ssd_[\\w-]{43}"), link);
        assertEquals(200, file.status(), file::text);
        assertArrayEquals(service.get("officer", APPROVED).bytes(), file.bytes());
        assertEquals(RunningService.XLSX, file.header("Content-Type"));
        assertEquals("no-store", file.header("Cache-Control"));
        assertEquals(
                "attachment; filename=\"" + GuardedService.CRIME + ".v1.xlsx\"", file.header("Content-Disposition"));
        assertSaysInWords(410, "used already", service.get(NOBODY, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/books/{book}/versions/{number}/receipt",
                "/api/books/{book}/compare?from=1&to=2&format=xlsx",
                "/api/books/{book}/compare?from=1&to=2",
                "/api/books/{book}/merges/{merge}/workbook",
                "/api/books/{book}/scorers/{scoring}/workbook",
                "/api/templates/{id}/workbook"
            })
    void everyFileOfTheServiceIsHandedOverToBeSaved(String path) {
        String filled = service.filled(path);

        var file = service.get(NOBODY, linkOf(make("officer", filled)));

        assertEquals(200, file.status(), file::text);
        assertTrue(file.header("Content-Disposition").startsWith("attachment"), filled);
        assertEquals("no-store", file.header("Cache-Control"));
        assertEquals(service.get("officer", filled).text().length(), file.text().length());
    }

    @Test
    void isNotUsedUpByWhatOnlyLooks() {
        String link = linkOf(make("officer", APPROVED));

        service.ask(NOBODY, "HEAD", link, new byte[0]);
        service.ask(NOBODY, "POST", link, new byte[0]);

        assertEquals(200, service.get(NOBODY, link).status());
    }

    @Test
    void isForWhoeverIsSignedInAlone() {
        make(NOBODY, APPROVED).problem(401, "sign-in-required");
        send(NOBODY, "a.xlsx", new byte[] {1}).problem(401, "sign-in-required");
        assertSaysInWords(410, "once, for a minute", service.get(NOBODY, "/api/downloads/guessed"));
        assertSaysInWords(410, "once, for a minute", service.get("officer", "/api/downloads/guessed"));
    }

    @Test
    void whatOneMayNotSeeIsAnsweredAsWhatIsNotThere() {
        String missing = APPROVED.replace("october-2013", "october-1999");

        make("outsider", APPROVED).problem(404, "no-such-book");
        make("outsider", missing).problem(404, "no-such-book");
        make("scrutiny", DRAFT).problem(404, "no-such-version");
        make("officer", service.filled("/api/reconciliations/{id}/workbook")).problem(404, "no-such-reconciliation");
        make("officer", "/api/templates/risk-matrix/proposals/1/workbook").problem(403, "not-allowed");
        assertEquals(
                200, service.get(NOBODY, linkOf(make("scrutiny", APPROVED))).status());
    }

    @Test
    void asksAgainWhenItIsUsed() {
        service.person("leaver", GuardedService.BEDFORDSHIRE, Role.OFFICER);
        String approved = linkOf(make("leaver", APPROVED));
        String draft = linkOf(make("leaver", DRAFT));
        String unsigned = linkOf(make("leaver", DRAFT));

        service.person("leaver", GuardedService.BEDFORDSHIRE, Role.SCRUTINY);
        assertEquals(200, service.get(NOBODY, approved).status());
        assertSaysInWords(404, "no version 2", service.get(NOBODY, draft));
        service.know("leaver", new User("leaver", "leaver", true, List.of(), List.of()));
        assertSaysInWords(401, "not signed in", service.get(NOBODY, unsigned));
    }

    @Test
    void aNarrowedTokenMakesNoLinkToWhatItIsNotFor() {
        var officer = List.of(new Membership(GuardedService.BEDFORDSHIRE, Set.of(Role.OFFICER)));
        var user = new User("narrow", "narrow", false, officer, List.of());
        service.know("narrow", new Caller(Means.PERSONAL_TOKEN, user, Set.of("link-download")));

        make("narrow", APPROVED).problem(403, "not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/addin/manifest.xml",
                "https://elsewhere.example/api/templates/risk-matrix/workbook",
                "//elsewhere.example/api/templates/risk-matrix/workbook",
                "/api",
                "/api/me",
                "/api/books",
                "/api/recalculate",
                "/api/openapi.json",
                "/api/downloads/ssd_code",
                "/api/templates/../templates/risk-matrix/workbook",
                "/api/templates/..%2Frisk-matrix/workbook",
                "/api/templates/risk-matrix/workbook/..",
                "/api/templates/%72isk-matrix/workbook",
                "/api/templates/risk-matrix;x=1/workbook",
                "/api/templates/risk-matrix/workbook#a",
                "/api/templates\\risk-matrix\\workbook",
                "/api/templates/risk-matrix/workbook\r\nSet-Cookie: a=b"
            })
    void leadsNowhereElse(String path) {
        make("officer", path).problem(422, "unusable-download");
    }

    @Test
    void isNotForLong(@TempDir Path data) {
        var clock = new MovableClock();
        try (var open = new RunningService(Config.in(data).withPort(0), clock)) {
            String path = "/api/templates/risk-matrix/workbook";
            String first = linkOf(open.postJson("/api/downloads", wanted(path)));
            clock.pass(Duration.ofSeconds(59));
            assertEquals(200, open.get(first).status());

            String second = linkOf(open.postJson("/api/downloads", wanted(path)));
            clock.pass(Duration.ofSeconds(60));
            assertSaysInWords(410, "too late", open.get(second));
        }
    }

    @Test
    void takesAFileInAndHandsItOver() {
        byte[] workbook = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

        var file = service.get(NOBODY, linkOf(send("officer", "Matrix%20f%C3%BCr%20%22all%22.xlsx", workbook)));

        assertEquals(200, file.status());
        assertArrayEquals(workbook, file.bytes());
        assertEquals(RunningService.XLSX, file.header("Content-Type"));
        assertEquals("no-store", file.header("Cache-Control"));
        assertEquals(
                "attachment; filename*=UTF-8''Matrix%20f%C3%BCr%20%22all%22.xlsx", file.header("Content-Disposition"));
    }

    @Test
    void showsATextToBePrintedAndNothingElse() {
        var text = service.get(NOBODY, linkOf(send("officer", "a.txt&show=true", "1 error".getBytes(UTF_8))));
        var sheet = service.get(NOBODY, linkOf(send("officer", "a.csv&show=true", "a,b".getBytes(UTF_8))));

        assertEquals("text/plain;charset=utf-8", text.header("Content-Type"));
        assertEquals("inline; filename*=UTF-8''a.txt", text.header("Content-Disposition"));
        assertEquals("nosniff", text.header("X-Content-Type-Options"));
        assertEquals("attachment; filename*=UTF-8''a.csv", sheet.header("Content-Disposition"));
        var picture = service.get(NOBODY, linkOf(send("officer", "a.png&show=true", new byte[] {1})));
        assertEquals("image/png", picture.header("Content-Type"));
        assertEquals("attachment; filename*=UTF-8''a.png", picture.header("Content-Disposition"));
        var report = service.get(NOBODY, linkOf(send("officer", "a.docx&show=true", new byte[] {1})));
        assertEquals("attachment; filename*=UTF-8''a.docx", report.header("Content-Disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.html", "a.svg", "..%2Fa.xlsx", "a%0D%0A.txt", ".xlsx", "a.xlsx.exe"})
    void takesNoOtherFile(String name) {
        send("officer", name, new byte[] {1}).problem(422, "unusable-download");
    }

    @Test
    void keepsNoMoreThanThereIsRoomFor(@TempDir Path data) {
        var clock = new MovableClock();
        try (var open = new RunningService(Config.in(data).withPort(0), clock)) {
            var large = new byte[17 * 1024 * 1024];
            String first = linkOf(open.post("/api/downloads/files?name=a.txt", large));
            var second = open.post("/api/downloads/files?name=a.txt", large);
            assertEquals("60", second.header("Retry-After"));
            second.problem(429, "too-many-requests");

            assertEquals(200, open.get(first).status());
            linkOf(open.post("/api/downloads/files?name=a.txt", large));
            clock.pass(Duration.ofMinutes(1));
            linkOf(open.post("/api/downloads/files?name=a.txt", large));
            for (int i = 1; i < 20; i++) {
                linkOf(open.postJson("/api/downloads", wanted("/api/templates/risk-matrix/workbook")));
            }
            open.postJson("/api/downloads", wanted("/api/templates/risk-matrix/workbook"))
                    .problem(429, "too-many-requests");
        }
    }

    private static Answer make(String who, String path) {
        return service.ask(
                who, "POST", "/api/downloads", wanted(path).getBytes(UTF_8), "Content-Type", "application/json");
    }

    /** @param name as it stands in the address, with what else is asked */
    private static Answer send(String who, String name, byte[] file) {
        return service.ask(who, "POST", "/api/downloads/files?name=" + name, file);
    }

    private static String wanted(String path) {
        return Json.text(Map.of("path", path));
    }

    private static String linkOf(Answer made) {
        assertEquals(201, made.status(), made::text);
        assertEquals(60, made.json().get("seconds"));
        return (String) made.json().get("address");
    }

    private static void assertSaysInWords(int status, String words, Answer page) {
        assertEquals(status, page.status(), page::text);
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertTrue(page.text().contains(words), page::text);
        assertEquals("no-store", page.header("Cache-Control"));
    }
}
