package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.TestWorkbooks;

/** What a query asks is known or refused, at every route. */
class KnownQueryTest {
    private static RunningService service;
    private static String book;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"), 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /api/books/BOOK/versions/1/pack?format=pdf      | 'format' is no parameter that is known here. | Leave it out. Known are as.
        /api/books/BOOK/versions?limits=1               | 'limits' is no parameter that is known here. | Did you mean limit? Known are before, limit.
        /api/books/BOOK/versions?limit=1&page=2         | 'page' is no parameter that is known here.   | Leave it out. Known are before, limit.
        /api/me?template=risk-matrix                    | 'template' is no parameter that is known here. | Leave it out: there are none here.
        /api/books?templates=risk-matrix                | 'templates' is no parameter that is known here. | Did you mean template? Known are partnership, template, state, after, limit.
        /api/books/BOOK/versions?=1                     | '' is no parameter that is known here.       | Leave it out. Known are before, limit.
        """)
    void whatNobodyKnowsIsRefused(String path, String detail, String fix) {
        var problem = service.get(path.replace("BOOK", book)).problem(400, "malformed-header");

        assertEquals(detail, problem.get("detail"));
        assertEquals(fix, problem.get("fix"));
    }

    @ParameterizedTest
    @CsvSource({"/api/books/BOOK/versions?before=2&limit=1", "/api/books?", "/api/cycle?from=2026-04-01&to=2027-03-31"})
    void whatIsKnownIsTaken(String path) {
        assertEquals(200, service.get(path.replace("BOOK", book)).status());
    }
}
