package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.access.Role;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.routes.collection.CollectedFunds;

/**
 * Who sees what of collections. Of the first, which is not shared, and the second, which is: Charnwood gave version 1 and
 * has a version 2, Blaby gave and was accepted, Melton has a draft, Harborough has nothing.
 */
@SlowTest
class CollectionAccessTest {
    private static final String PRIVATE = "/api/collections/1";
    private static final String SHARED = "/api/collections/2";
    private static final String CHARNWOOD_GAVE = "4,111.10";
    private static final String CHARNWOOD_LATER = "4,222.20";
    private static final String BLABY_GAVE = "4,333.30";
    private static final String MELTON_DRAFT = "4,444.40";
    private static GuardedService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new GuardedService(data);
        CollectedFunds.submit(service.open(), "Charnwood", "4111.1", 0);
        CollectedFunds.submit(service.open(), "Charnwood", "4222.2", 1);
        CollectedFunds.submit(service.open(), "Blaby", "4333.3", 0);
        CollectedFunds.submit(service.open(), "Melton", "4444.4", 0);
        service.person("collector", "Leicestershire", Role.ANALYST, Role.APPROVER);
        service.person("panel", "Leicestershire", Role.SCRUTINY);
        service.person("keeper", "Leicestershire", Role.ADMINISTRATOR);
        service.person("charnwood", "Charnwood", Role.OFFICER, Role.ANALYST, Role.APPROVER);
        service.person("blaby", "Blaby", Role.OFFICER);
        service.person("melton", "Melton", Role.OFFICER);
        service.person("outsider", "Leicester", Role.values());
        for (boolean isShared : new boolean[] {false, true}) {
            String asked = CollectedFunds.asked(isShared, "Charnwood", "Blaby", "Melton", "Harborough");
            var made = post("collector", "/api/collections", asked);
            assertEquals(201, made.status(), made::text);
        }
        for (String collection : List.of(PRIVATE, SHARED)) {
            done("charnwood", collection + "/submissions", CollectedFunds.given("Charnwood", 1));
            done("blaby", collection + "/submissions", CollectedFunds.given("Blaby", 1));
            done("collector", collection + "/acceptances", CollectedFunds.act("Blaby", ""));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theBodySeesHowEachStandsAndReadsOnlyWhatWasGivenToIt() throws IOException {
        var shown = service.get("collector", PRIVATE);

        assertEquals(
                List.of("Charnwood submitted", "Blaby approved", "Melton draft", "Harborough not-started"),
                lines(shown));
        assertEquals(null, line(shown, "Melton").get("book"), "of a draft no more than that there is one");
        String files = files("collector", PRIVATE);
        assertTrue(files.contains(CHARNWOOD_GAVE), files);
        assertTrue(files.contains(BLABY_GAVE), files);
        assertFalse(files.contains(CHARNWOOD_LATER), "a version that was not given");
        assertFalse(files.contains(MELTON_DRAFT), "a draft");
        service.get("collector", "/api/books/charnwood.funding-allocation.2019-20-ci001")
                .problem(404, "no-such-book");
        assertFalse(service.get("collector", PRIVATE).text().contains("4444.4"));
    }

    @Test
    void aPartnershipSeesItsOwnLineAlone() throws IOException {
        var shown = service.get("melton", PRIVATE);

        assertEquals(List.of("Melton draft"), lines(shown));
        assertEquals(true, shown.json().get("hidden"));
        for (String other : List.of("Charnwood", "Blaby", "Harborough", CHARNWOOD_GAVE, "4111.1", "4333.3")) {
            assertFalse(shown.text().contains(other), other);
            assertFalse(service.get("melton", "/api/collections").text().contains("Charnwood"), other);
            assertFalse(files("melton", PRIVATE).contains(other), other);
        }
        assertEquals(List.of("Charnwood submitted"), lines(service.get("charnwood", PRIVATE)));
        String own = files("charnwood", PRIVATE);
        assertTrue(own.contains(CHARNWOOD_GAVE) && !own.contains(BLABY_GAVE), own);
        assertTrue(own.contains("Other partnerships"), "that somebody is missing is said, and not who");
    }

    @Test
    void whatIsApprovedAndSharedIsSeenByTheOthersAndNothingElse() throws IOException {
        var shown = service.get("melton", SHARED);

        assertEquals(List.of("Blaby approved", "Melton draft"), lines(shown));
        String files = files("melton", SHARED);
        assertTrue(files.contains(BLABY_GAVE), files);
        assertFalse(files.contains(CHARNWOOD_GAVE), files);
        assertFalse(files.contains("Charnwood Borough"), files);
        assertFalse(shown.text().contains("Harborough"), shown::text);
    }

    @Test
    void scrutinyOfTheBodyReadsWhatWasAcceptedAlone() throws IOException {
        var shown = service.get("panel", PRIVATE);
        String files = files("panel", PRIVATE);

        assertEquals(4, lines(shown).size());
        assertTrue(files.contains(BLABY_GAVE), files);
        assertFalse(files.contains(CHARNWOOD_GAVE), files);
        assertTrue(shown.text().contains("submitted, and not open to you"), shown::text);
    }

    @Test
    void anAdministratorSeesStatesAndNoContent() {
        var shown = service.get("keeper", PRIVATE);

        assertEquals(4, lines(shown).size());
        assertFalse(shown.text().contains("4111.1") || shown.text().contains("4333.3"), shown::text);
        service.get("keeper", PRIVATE + "/workbook").problem(403, "not-allowed");
        service.get("keeper", PRIVATE + "/pack").problem(403, "not-allowed");
        assertEquals(200, service.get("keeper", PRIVATE + "/reminders").status());
    }

    /** What there is and what there is not, asked for by somebody whom it does not concern: the same to the last header. */
    @Test
    void aCollectionOfOthersLooksAsIfItWereNotThere() {
        assertFalse(service.get("outsider", "/api/collections").text().contains("Leicestershire"));
        var reads = Stream.of("", "/workbook", "/pack", "/reminders").map(part -> "GET " + part);
        var acts = Stream.of("submissions", "returns", "acceptances", "exemptions", "due-dates", "closing")
                .map(part -> "POST /" + part);
        for (String call : Stream.concat(reads, acts).toList()) {
            String method = call.split(" ")[0];
            String part = call.substring(method.length() + 1);
            assertEquals(looks(method, PRIVATE + part), looks(method, "/api/collections/99" + part), call);
        }
    }

    @ParameterizedTest(name = "{0} may not {1}")
    @CsvSource({
        "charnwood, returns, Charnwood",
        "charnwood, acceptances, Charnwood",
        "charnwood, exemptions, Charnwood",
        "charnwood, due-dates, Charnwood",
        "charnwood, closing, Charnwood",
        "charnwood, submissions, Blaby",
        "charnwood, submissions, Nowhere",
        "charnwood, submissions, Leicestershire",
        "collector, submissions, Charnwood",
        "panel, acceptances, Charnwood",
        "panel, exemptions, Charnwood",
        "keeper, acceptances, Charnwood",
        "blaby, reminders, Blaby",
    })
    void whatIsNotOnesOwnToDoIsRefused(String who, String what, String partnership) {
        var answer = what.equals("reminders")
                ? service.get(who, PRIVATE + "/reminders")
                : post(who, PRIVATE + "/" + what, CollectedFunds.given(partnership, 1));

        answer.problem(403, "not-allowed");
    }

    @Test
    void nobodyAsksInTheNameOfABodyOfOthers() {
        String asked = CollectedFunds.asked(false, "Blaby");

        post("charnwood", "/api/collections", asked).problem(403, "not-allowed");
        post("panel", "/api/collections", asked).problem(403, "not-allowed");
        String marked = asked.replace(CollectedFunds.TEMPLATE, "youth-risk");
        post("collector", "/api/collections", marked).problem(404, "no-such-template");
    }

    private static Answer post(String who, String path, String body) {
        return service.ask(who, "POST", path, body.getBytes(UTF_8), "Content-Type", "application/json");
    }

    private static void done(String who, String path, String body) {
        var answer = post(who, path, body);
        assertEquals(200, answer.status(), answer::text);
    }

    private static List<String> lines(Answer shown) {
        return ((List<?>) shown.json().get("partnerships"))
                .stream()
                        .map(line -> ((Map<?, ?>) line).get("partnership") + " " + ((Map<?, ?>) line).get("state"))
                        .toList();
    }

    private static Map<?, ?> line(Answer shown, String partnership) {
        return ((List<?>) shown.json().get("partnerships"))
                .stream()
                        .map(line -> (Map<?, ?>) line)
                        .filter(line -> partnership.equals(line.get("partnership")))
                        .findFirst()
                        .orElseThrow();
    }

    /** Everything that stands in the workbook and in the pack. */
    private static String files(String who, String collection) throws IOException {
        var workbook = service.get(who, collection + "/workbook");
        var pack = service.get(who, collection + "/pack");
        assertEquals(200, workbook.status(), workbook::text);
        assertEquals(200, pack.status(), pack::text);
        try (var cells = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook.bytes())));
                var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(pack.bytes())))) {
            return cells.getText() + words.getText();
        }
    }

    /** Status, headers but for the date and the request's id, and body with the number taken out. */
    private static String looks(String method, String path) {
        byte[] body = method.equals("GET")
                ? new byte[0]
                : CollectedFunds.given("Charnwood", 1).getBytes(UTF_8);
        var answer = body.length == 0
                ? service.get("outsider", path)
                : service.ask("outsider", method, path, body, "Content-Type", "application/json");
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        headers.remove("content-length");
        return answer.status() + "\n" + headers + "\n"
                + answer.text().replace(path, "<path>").replaceAll("'\\d+'", "<id>");
    }
}
