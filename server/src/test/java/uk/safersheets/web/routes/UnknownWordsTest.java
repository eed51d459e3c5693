package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;

/** What a request says in words that its address does not know: it is refused, and never read as if it had said nothing. */
class UnknownWordsTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    @TempDir
    static Path data;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(data);
        String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        assertEquals(201, service.submit(book, MATRIX, 0).status());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        templates?all=yes                         | all=yes is neither true nor false. Send all=true, or leave it out.
        templates?all=                            | all= is neither true nor false. Send all=true, or leave it out.
        templates/risk-matrix/workbook?version=v1 | version is not a whole number from 1. Send, for example, version=10.
        BOOK/compare?format=XLS                   | format=XLS is not known. Send format=xlsx, or leave it out.
        BOOK/versions/1/moved?format=xml          | format=xml is not known. Send format=json, or leave it out.
        BOOK/spread?all=1                         | all=1 is neither true nor false. Send all=true, or leave it out.
        BOOK/spread?agreed=1&base=1               | You sent both agreed and base. Send one of them.
        BOOK/compare?from=first                   | from is not a whole number from 1. Send, for example, from=10.
        """)
    void inAQuery(String path, String expected) {
        String all = path.replace("BOOK", "books/central-bedfordshire.risk-matrix.2015-16");

        var problem = service.get("/api/" + all).problem(400, "malformed-header");

        assertEquals(expected, problem.get("detail") + " " + problem.get("fix"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        check?surroundings=1     | surroundings=1 is neither true nor false. Send surroundings=true, or leave it out.
        recalculate?fixes=TRUE   | fixes=TRUE is neither true nor false. Send fixes=true, or leave it out.
        """)
    void inAQueryBesideAWorkbook(String path, String expected) {
        var problem = service.post("/api/" + path, MATRIX, "Content-Type", RunningService.XLSX)
                .problem(400, "malformed-header");

        assertEquals(expected, problem.get("detail") + " " + problem.get("fix"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        book    | v3  | malformed-request | version 'v3' is not a whole number from 1. Send, for example, version=3.
        book    | 1.0 | malformed-request | version '1.0' is not a whole number from 1. Send, for example, version=3.
        book    | 0   | malformed-request | version '0' is not a whole number from 1. Send, for example, version=3.
        funding | 1   | malformed-request | You sent 'version' without 'book'. Send funding, or else book and version.
        both    |     | malformed-request | You sent both 'funding' and 'book'. Send one of them.
        """)
    void inAFormOfAReconciliation(String how, String version, String type, String expected) {
        var form = new FormParts().part("ledger", "ledger.csv", "a;b".getBytes(StandardCharsets.UTF_8));
        form.text("map", "source: s");
        if (!how.equals("funding")) {
            form.text("book", "central-bedfordshire.risk-matrix.2015-16");
        }
        if (!how.equals("book")) {
            form.part("funding", "funding.xlsx", MATRIX);
        }
        if (version != null) {
            form.text("version", version);
        }

        var problem = service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE)
                .problem(400, type);

        assertEquals(expected, problem.get("detail") + " " + problem.get("fix"));
    }
}
