package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.api.compare.StoryJson;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.cellhistory.CellHistory;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.web.RunningService;

/** The story of any cell is the one that all the workbooks tell, however few of them are read for it. */
@SlowTest
class StoriesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final PreparedContract CONTRACT =
            new PreparedContract(ContractReader.read(TestWorkbooks.template("risk-matrix")), NamedFunctions.ALL);
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final int VERSIONS = 20;
    private static final int RENAMED = 7;
    private static final int BROKEN = 11;
    private static final int RENAMED_AGAIN = 14;

    private final Random random = new Random(1);
    private final WorkbookReader reader = new WorkbookReader(UploadLimits.STANDARD);
    private final List<VersionContent> editions = new ArrayList<>();
    private RunningService service;
    private String book;

    @Test
    void areWhatAllTheWorkbooksTell(@TempDir Path data) throws Exception {
        try (var running = new RunningService(data)) {
            service = running;
            book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            keepVersions();
            int chapters = everyStory();
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                    var statement = other.createStatement()) {
                statement.executeUpdate("DELETE FROM touched_cell WHERE number > 5");
                statement.executeUpdate("DELETE FROM renamed_row WHERE number > 5");
                statement.executeUpdate("DELETE FROM traced_version WHERE number > 5");
            }
            assertEquals(chapters, everyStory(), "the same when it is worked out anew");
            assertTrue(chapters > VERSIONS, "there is something to tell");
            for (String name : List.of("Child Exploitation", "exploitation of CHILDREN")) {
                assertEquals(story("Children exploited"), story(name), name);
            }
        }
    }

    private Object story(String key) {
        return service.get("/api/books/" + book + "/cells?column=" + encoded("Cost Impact") + "&table=RiskMatrix&key="
                        + encoded(key))
                .json()
                .get("chapters");
    }

    private void keepVersions() {
        byte[] workbook = MATRIX;
        for (int number = 1; number <= VERSIONS; number++) {
            workbook = changed(workbook, number);
            byte[] sent = number == BROKEN ? broken(workbook) : workbook;
            var kept = service.submit(book, sent, number - 1, "Submitted-By", "Analyst " + number);
            assertEquals(201, kept.status(), kept::text);
            if (number != BROKEN) {
                var byline = new VersionInfo(book, number, "Analyst " + number, RunningService.NOW, "");
                editions.add(new VersionContent(
                        byline, CONTRACT, reader.open(workbook, "").submission()));
            }
        }
    }

    private byte[] changed(byte[] workbook, int number) {
        return switch (number) {
            case 1 -> workbook;
            case RENAMED -> renamed(workbook, "Child Exploitation", "Exploitation of children");
            case RENAMED_AGAIN -> renamed(workbook, "Exploitation of children", "Children exploited");
            default -> {
                String cell = (char) ('B' + random.nextInt(3)) + Integer.toString(6 + random.nextInt(4));
                yield TestWorkbooks.scored(workbook, cell, 10 + number);
            }
        };
    }

    private static byte[] renamed(byte[] workbook, String from, String to) {
        return TestWorkbooks.replaced(workbook, "xl/sharedStrings.xml", ">" + from + "<", ">" + to + "<");
    }

    private static byte[] broken(byte[] workbook) {
        return TestWorkbooks.replaced(workbook, "xl/sharedStrings.xml", ">Cost Impact<", ">Costs<");
    }

    /** @return how many chapters there are in all of them */
    private int everyStory() {
        int chapters = 0;
        var table = CONTRACT.contract().table("RiskMatrix").orElseThrow();
        var keys =
                List.of("Children exploited", "Domestic Abuse", "Hate Crime", "Exploitation of children", "Nobody's");
        for (String key : keys) {
            for (var column : table.columns()) {
                chapters += assertStory(new CellKey("RiskMatrix", key, column.name()));
            }
        }
        return chapters + assertStory(CellKey.field("Partnership"));
    }

    private int assertStory(CellKey spot) {
        var story = CellHistory.of(spot, editions);
        var answer = service.get("/api/books/" + book + "/cells?column=" + encoded(spot.column())
                + (spot.isField() ? "" : "&table=" + spot.table() + "&key=" + encoded(spot.key())));
        if (story.chapters().isEmpty()) {
            answer.problem(404, "no-such-cell");
            return 0;
        }
        var told = answer.json();
        List<String> nothingSaid = Collections.nCopies(story.chapters().size(), null);
        var expected =
                Json.read(Json.bytes(StoryJson.of(story, CONTRACT.contract(), nothingSaid, List.of())), Map.class);
        assertEquals(expected.get("chapters"), told.get("chapters"), spot::toString);
        var leftOut = (List<?>) told.get("leftOut");
        assertEquals(1, leftOut.size());
        assertEquals(BROKEN, ((Map<?, ?>) leftOut.get(0)).get("number"));
        return story.chapters().size();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
