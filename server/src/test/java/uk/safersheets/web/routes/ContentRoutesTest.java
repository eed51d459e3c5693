package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService;

/** What a version holds, over HTTP. */
@SlowTest
class ContentRoutesTest {
    private static RunningService service;
    private static String matrix;
    private static String fund;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
        matrix = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(matrix, TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"), 0);
        fund = service.book("Charnwood", "funding-allocation", "2019-20");
        service.submit(fund, TestWorkbooks.example("funding-allocation", "charnwood-2019-20-locality-fund"), 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyTableIsThereWithItsCellsAndWhatIsNotEntered() {
        var content = service.get(version(fund) + "/content").json();

        assertEquals("Funding allocation", content.get("title"));
        var funding = named(content, "Funding");
        assertEquals(15, list(funding, "rows").size());
        var first = list(list(funding, "rows").get(0), "cells");
        assertEquals("Funding!A6", first.get(0).get("at"));
        assertEquals("L01", first.get(0).get("text"));
        var counted = first.get(place(funding, "counted"));
        assertEquals("£10,000.00", counted.get("text"));
        assertEquals("calculated", counted.get("state"));
        assertEquals("blank", first.get(place(funding, "spent")).get("state"));
        var award = list(content, "fields").stream()
                .flatMap(group -> list(group, "cells").stream())
                .filter(cell -> "award".equals(cell.get("role")))
                .findFirst()
                .orElseThrow();
        assertTrue(award.get("cell").toString().contains("£"), award::toString);
    }

    @Test
    void aTableIsToldInPartsAndSaysWhatIsLeft() {
        var content = service.get(version(matrix) + "/content?table=RiskMatrix&from=11&rows=5")
                .json();
        var table = named(content, "RiskMatrix");

        assertEquals(1, list(content, "tables").size());
        assertEquals(5, list(table, "rows").size());
        assertEquals(List.of(10, 29, 14), List.of(table.get("from"), table.get("all"), table.get("more")));
        service.get(version(matrix) + "/content?rows=none").problem(400, "malformed-header");
        assertEquals(
                List.of(),
                list(service.get(version(matrix) + "/content?table=None").json(), "tables"));
    }

    @Test
    void aCellThatShowsSomethingElseThanItComesToSaysSo() {
        String book = service.book("Central Bedfordshire", "risk-matrix", "2014-15");
        byte[] workbook = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
        service.submit(book, TestWorkbooks.scored(renamed(workbook), "B6", 5), 0);

        var table = named(service.get(version(book) + "/content").json(), "RiskMatrix");
        var total = list(list(table, "rows").get(0), "cells").get(place(table, "total"));
        assertEquals("42", total.get("text"));
        assertEquals("40", total.get("own"));
    }

    /** The example as if it were of the year before. */
    private static byte[] renamed(byte[] workbook) {
        return TestWorkbooks.replaced(workbook, "xl/sharedStrings.xml", "2015-16", "2014-15");
    }

    @Test
    void aSeriesHasTheVersionsThatCountAndNoOthersUnlessTheyAreAskedFor() {
        var agreed = service.get("/api/books/" + matrix + "/series").json();
        var all = service.get("/api/books/" + matrix + "/series?drafts=true").json();

        assertEquals(
                List.of("no approved version"),
                list(agreed, "periods").stream()
                        .map(period -> period.get("standing"))
                        .distinct()
                        .toList());
        assertEquals(List.of(), list(agreed, "charts"));
        assertEquals(29, ((List<?>) list(all, "charts").get(0).get("rows")).size());
    }

    /** What the template cannot be held against is told as it was sent, and why. */
    @Test
    void aWorkbookThatIsNotAsItsTemplateHasItIsStillThereToRead() {
        String book = service.book("Central Bedfordshire", "risk-matrix", "2013-14");
        byte[] workbook = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
        byte[] other = TestWorkbooks.replaced(workbook, "xl/sharedStrings.xml", "2015-16", "2013-14");
        service.submit(book, TestWorkbooks.replaced(other, "xl/sharedStrings.xml", "Likelihood", "Chance"), 0);

        var content = service.get(version(book) + "/content").json();
        var notes = (List<?>) content.get("notes");
        assertEquals("It is shown as it was sent and nothing is worked out, because of this:", notes.get(0));
        assertEquals(29, list(named(content, "RiskMatrix"), "rows").size());
        assertEquals(List.of(), list(content, "charts"));
        service.get("/api/books/" + book + "/compare-period?with=" + matrix).problem(422, "wrong-frame");
    }

    @Test
    void onePeriodIsHeldAgainstAnotherOfItsTemplateAlone() {
        String path = "/api/books/" + matrix + "/compare-period";
        var compared = service.get(path + "?with=" + matrix).json();

        assertEquals("RiskMatrix", list(compared, "tables").get(0).get("name"));
        service.get(path).problem(400, "malformed-header");
        service.get(path + "?with=nowhere.risk-matrix.2015-16").problem(404, "no-such-book");
        service.get(path + "?with=" + fund).problem(422, "wrong-workbook");
    }

    @Test
    void whatIsNotThereIsSaidInTheSameWordsAsElsewhere() {
        service.get("/api/books/" + matrix + "/versions/9/content").problem(404, "no-such-version");
        service.get("/api/books/none.risk-matrix.2015-16/series").problem(404, "no-such-book");
    }

    private static String version(String book) {
        return "/api/books/" + book + "/versions/1";
    }

    private static Map<?, ?> named(Map<?, ?> content, String table) {
        return list(content, "tables").stream()
                .filter(found -> found.get("name").equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static int place(Map<?, ?> table, String role) {
        var columns = list(table, "columns");
        return IntStream.range(0, columns.size())
                .filter(at -> role.equals(columns.get(at).get("role")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<?, ?>> list(Map<?, ?> in, String name) {
        return ((List<?>) in.get(name))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }
}
