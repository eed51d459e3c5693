package uk.safersheets.web.routes.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.GuardedService;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.routes.SignOffRoutesTest;

/** Books found by words: every word somewhere in the book, and nothing of what one may not see. */
@SlowTest
class SearchRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String BOOK = GuardedService.MATRIX;
    private static final String CRIME = GuardedService.CRIME;

    @TempDir
    Path data;

    private GuardedService service;

    @BeforeEach
    void start() {
        service = new GuardedService(data);
        person("officer", GuardedService.BEDFORDSHIRE, Role.OFFICER);
        person("scrutiny", GuardedService.BEDFORDSHIRE, Role.SCRUTINY);
        person("stranger", GuardedService.CHARNWOOD, Role.OFFICER);
        service.open().book(GuardedService.BEDFORDSHIRE, "risk-matrix", "2015-16");
        service.open().submit(BOOK, MATRIX, 0, "Submitted-By", "Zo%C3%AB%20Analyst", "Submission-Note", "First%20try");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everyWordIsFoundSomewhereInTheBookAndItsCellsAreNamed() {
        var found = books("central EXPLOIT draft").get(0);
        var cell = maps(found.get("cells")).stream()
                .filter(one -> "Child Exploitation".equals(one.get("words")))
                .findFirst()
                .orElseThrow();

        assertEquals(BOOK, found.get("book"));
        assertEquals("Issue", cell.get("heading"));
        assertTrue(((String) cell.get("cell")).matches("A\\d+"), cell::toString);
        assertEquals(List.of(), books("central exploitation nonsense"));
        assertEquals(List.of(), books("xploitation"), "a word is found at its start");
        assertEquals(List.of(), books(""));
    }

    @Test
    void whoAndWhatWasSaidIsFoundWithoutAccents() {
        service.open().book(GuardedService.BEDFORDSHIRE, "crime-performance", "October 2013 to September 2014");
        service.open().submit(CRIME, SignOffRoutesTest.CLEAN, 0, "Submitted-By", "Analyst");
        service.open().explainQueries(CRIME, 1);

        var byNote = maps(books("first zoe").get(0).get("said")).get(0);
        assertEquals("kept", byNote.get("act"));
        assertEquals("Zoë Analyst", byNote.get("who"));
        var said = maps(books("force tables").get(0).get("said")).get(0);
        assertEquals("explained", said.get("act"));
        assertTrue(((String) said.get("words")).contains("As the force's own tables have it."), said::toString);
    }

    @Test
    void theNewestVersionCountsAndAnOlderOneIsFoundNoMore() {
        byte[] next = TestWorkbooks.replaced(MATRIX, "xl/sharedStrings.xml", "Child Exploitation", "Wombat sightings");
        assertEquals(1, books("exploitation").size());

        service.open().submit(BOOK, next, 1);
        indexed();

        assertEquals(2, maps(books("wombat").get(0).get("cells")).get(0).get("version"));
        assertEquals(
                Set.of(2),
                maps(books("exploitation").get(0).get("cells")).stream()
                        .map(cell -> cell.get("version"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachFindsOnlyWhatTheyMaySee() {
        service.open().book(GuardedService.BEDFORDSHIRE, "crime-performance", "October 2013 to September 2014");
        service.open().submit(CRIME, SignOffRoutesTest.CLEAN, 0, "Submitted-By", "Analyst");
        service.open().explainQueries(CRIME, 1);
        assertEquals(List.of(), found("scrutiny", "theft vehicle"));
        step("submission", "Analyst");
        step("approval", "Manager");
        step("unlocking", "Manager");
        byte[] later = TestWorkbooks.matched(
                SignOffRoutesTest.CLEAN, "xl/worksheets/sheet7.xml", "Theft of a vehicle", "Wombat theft");
        assertEquals(
                201,
                service.open()
                        .submit(CRIME, later, 1, "Submitted-By", "Secretive")
                        .status());
        indexed();

        assertEquals(List.of(CRIME), found("officer", "wombat"));
        assertEquals(List.of(CRIME), found("scrutiny", "theft vehicle"));
        assertEquals(List.of(), found("scrutiny", "wombat"), "a draft");
        assertEquals(List.of(), found("scrutiny", "secretive"), "who made a draft");
        assertEquals(List.of(), found("scrutiny", "exploitation"), "never agreed");
        assertEquals(List.of(), found("stranger", "theft"));
        assertEquals(0, index("stranger").get("versions"));
        service.get("", "/api/search?q=theft").problem(401, "sign-in-required");
    }

    @Test
    void whatIsDisposedOfIsFoundByItsNameAloneAndLeavesNoWordBehind() throws Exception {
        byte[] marked = TestWorkbooks.replaced(MATRIX, "xl/sharedStrings.xml", "Child Exploitation", "Wombatsightings");
        service.open().submit(BOOK, marked, 1);
        indexed();
        assertEquals(1, books("wombatsightings").size());
        service.close();
        assertTrue(Files.readString(data.resolve("safersheets.db"), StandardCharsets.ISO_8859_1)
                .contains("ombatsightings"));

        var dispose = Commands.run(
                "retention",
                "--data",
                data.toString(),
                "dispose",
                BOOK,
                "--reason",
                "Due.",
                "--by",
                "Officer",
                "--years",
                "1");

        assertEquals(0, dispose.status(), dispose::toString);
        String left = Files.readString(data.resolve("safersheets.db"), StandardCharsets.ISO_8859_1);
        assertFalse(left.toLowerCase(Locale.ROOT).contains("ombatsightings"));
        service = new GuardedService(data);
        assertEquals(List.of(), books("wombatsightings"));
        assertEquals(1, books("central 2015").size());
        assertEquals(List.of(), service.verified().damage());
    }

    @Test
    void whatWasNotIndexedIsSaidAndTakenUpAtTheNextStart() {
        indexed();
        var answer = service.open().get("/api/search?q=exploitation").json();
        assertEquals(Map.of("versions", 1, "notIndexed", 0, "partly", List.of()), answer.get("index"));
        assertEquals(
                List.of("one", "two", "three", "four", "five", "six", "seven", "eight"),
                words("one two three four five six seven eight nine"));
    }

    private List<?> words(String text) {
        var answer =
                service.open().get("/api/search?q=" + text.replace(' ', '+')).json();
        assertEquals(List.of("nine"), answer.get("leftOutWords"));
        return (List<?>) answer.get("words");
    }

    private void indexed() {
        service.open().indexed();
    }

    private Map<?, ?> index(String who) {
        return (Map<?, ?>) service.get(who, "/api/search?q=theft").json().get("index");
    }

    private List<Map<?, ?>> books(String query) {
        indexed();
        String asked = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return maps(service.open().get("/api/search?q=" + asked).json().get("books"));
    }

    private List<Object> found(String who, String query) {
        indexed();
        var answer =
                service.get(who, "/api/search?q=" + query.replace(' ', '+')).json();
        return maps(answer.get("books")).stream()
                .<Object>map(book -> book.get("book"))
                .toList();
    }

    private void step(String step, String who) {
        RunningService.Answer answer = service.open()
                .postJson(
                        "/api/books/" + CRIME + "/versions/1/" + step,
                        "{\"reason\":\"More came.\"}",
                        "Submitted-By",
                        who);
        assertEquals(200, answer.status(), answer::text);
    }

    private void person(String name, String partnership, Role role) {
        service.know(name, new User(name, name, false, List.of(new Membership(partnership, Set.of(role))), List.of()));
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }
}
