package uk.safersheets.compare.cellhistory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.Drawn;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.contract.Contract;

class CellHistoryTest {
    private static final Contract MATRIX = Drawn.contract(
            "1",
            List.of("RiskMatrix: Issue key text; Cost input whole; Harm input whole; Note input text"),
            "Partnership input text");
    private static final List<VersionContent> EDITIONS = editions("""
            Issue    | Cost | Harm | Note
            Robbery  | 3    | 5    | Town
            """, """
            Issue    | Cost | Harm | Note
            Burglary | 1    | 1    |
            Robbery  | 3    | 4    | Town
            """, """
            Issue            | Cost | Harm | Note
            Burglary         | 1    | 1    |
            Personal robbery | 3    | 4    | Town
            """, """
            Issue            | Cost | Harm | Note
            Personal robbery | 2    | 4    | Town
            """);

    @Test
    void tellsEveryValueAndFollowsARenamedKey() {
        var story = CellHistory.of(new CellKey("RiskMatrix", "Personal robbery", "Cost"), EDITIONS);

        assertEquals(
                List.of(
                        "1 Pat FOUND Robbery, Cost: '' to '3'",
                        "3 Pat ROW_RENAMED Personal robbery, Cost: '' to '' was Robbery",
                        "4 Pat ENTERED Personal robbery, Cost: '3' to '2'"),
                told(story));
    }

    @Test
    void tellsOfARowThatCameAndWent() {
        var story = CellHistory.of(new CellKey("RiskMatrix", "burglary", "Harm"), EDITIONS);

        assertEquals(
                List.of("2 Pat ROW_ADDED burglary, Harm: '' to '1'", "4 Pat ROW_REMOVED burglary, Harm: '1' to ''"),
                told(story));
    }

    @Test
    void tellsOfANamedCell() {
        var before = EDITIONS.get(0);
        var after = EDITIONS.get(1);
        var story = CellHistory.of(
                CellKey.field("Partnership"),
                List.of(
                        new VersionContent(
                                before.byline(),
                                before.contract(),
                                Drawn.with(before.submission(), "Partnership", "Charnwood")),
                        new VersionContent(
                                after.byline(),
                                after.contract(),
                                Drawn.with(after.submission(), "Partnership", "Melton"))));

        assertEquals(
                List.of(
                        "1 Pat FOUND Partnership: '' to 'Charnwood'",
                        "2 Pat ENTERED Partnership: 'Charnwood' to 'Melton'"),
                told(story));
    }

    @Test
    void tellsTheSameFromKeptSteps() {
        var spot = new CellKey("RiskMatrix", "Personal robbery", "Harm");
        var steps = new ArrayList<VersionStep>();
        for (int at = 1; at < EDITIONS.size(); at++) {
            steps.add(CellHistory.step(EDITIONS.get(at - 1), EDITIONS.get(at)));
        }

        assertEquals(CellHistory.of(spot, EDITIONS), CellHistory.of(spot, EDITIONS.get(0), steps));
    }

    @Test
    void hasNothingToTellWithoutVersions() {
        var spot = new CellKey("RiskMatrix", "Robbery", "Cost");

        assertEquals(new CellHistory(spot, List.of()), CellHistory.of(spot, List.of()));
    }

    private static List<VersionContent> editions(String... sheets) {
        var editions = new ArrayList<VersionContent>();
        for (var sheet : sheets) {
            int number = editions.size() + 1;
            editions.add(new VersionContent(
                    new VersionInfo("charnwood.risk-matrix.2026", number, "Pat", Instant.EPOCH.plusSeconds(number), ""),
                    Drawn.prepared(MATRIX),
                    Drawn.workbook(MATRIX, sheet)));
        }
        return editions;
    }

    private static List<String> told(CellHistory story) {
        return story.chapters().stream()
                .map(chapter ->
                        chapter.byline().number() + " " + chapter.byline().who() + " " + chapter.event() + " "
                                + chapter.spot() + ": " + quoted(chapter.old()) + " to " + quoted(chapter.now())
                                + (chapter.renamedFrom() == null ? "" : " was " + chapter.renamedFrom()))
                .toList();
    }

    private static String quoted(Value value) {
        return "'" + value + "'";
    }
}
