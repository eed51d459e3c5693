package uk.safersheets.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** Whoever comes by an address that leads nowhere reads a page; a program is answered as ever. */
@SlowTest
class ProblemPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    static Path data;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "/nothing,                              404, There is nothing at this address",
        "/books/charnwood,                      404, There is nothing at this address",
        "/api/nothing,                          404, There is nothing at this address",
        "/addin/nothing,                        404, There is nothing at this address",
        "/problems/nothing,                     404, There is nothing at this address",
        "/api/books/nothing,                    404, There is no such book",
        "/api/templates/nothing/workbook,       404, There is no such template",
        "/api/check,                            405, This address does not take that method",
        "/api/templates/x/workbook?version=x,   400, A header or parameter could not be read",
        "/nothing%ff,                           400, The request could not be read",
    })
    void aBrowserGetsAPageInWords(String path, int status, String heading) {
        var answer = ask(path.strip(), BROWSER);

        assertEquals(status, answer.status(), answer::text);
        assertTrue(answer.header("Content-Type").startsWith("text/html"), answer.header("Content-Type"));
        assertTrue(answer.text().contains("<h1>" + heading + "</h1>"), answer.text());
        assertTrue(answer.text().contains("<a href=\"/\">"), answer.text());
        assertFalse(answer.text().contains("<script"), answer.text());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(strings = {"*/*", "application/json", "application/problem+json"})
    void aProgramGetsWhatItAlwaysGot(String accept) {
        ask("/api/nothing", accept).problem(404, "not-found");
        ask("/nothing", accept).problem(404, "not-found");
    }

    @Test
    void whatWasAskedForIsWrittenAsText() {
        var answer = ask("/%3Cimg%20src=x%3E", BROWSER);

        assertEquals(404, answer.status());
        assertFalse(answer.text().contains("<img"), answer.text());
    }

    @Test
    void onlyWhatIsReadIsAnsweredByAPage() {
        service.ask("/api/nothing", request -> request.header("Accept", BROWSER).POST(BodyPublishers.noBody()))
                .problem(404, "not-found");
    }

    private static Answer ask(String path, String accept) {
        return service.ask(path, request -> request.header("Accept", accept));
    }
}
