package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;
import uk.safersheets.charts.Chart;
import uk.safersheets.charts.ComparedTable;
import uk.safersheets.charts.Figure;
import uk.safersheets.charts.PeriodComparison;
import uk.safersheets.charts.PeriodPoint;
import uk.safersheets.charts.PeriodSeries;
import uk.safersheets.charts.VersionCharts;
import uk.safersheets.charts.WorkedOut;

/** What the charts of the example workbooks say, held against the figures of their source documents. */
class ChartsOfExamplesTest {
    private static final String CRIME = "charnwood-2019-20-q1";
    private static final String MATRIX = "central-bedfordshire-2015-16";
    private static final String FUND = "charnwood-2019-20-locality-fund";

    @Test
    void theRankingHasTheScoresTheTotalsAndWhatEachRankCouldBe() {
        var chart = chart("risk-matrix", MATRIX, "", "ranking");

        assertEquals("Child Exploitation ranks 1st of 29, with 40 points", chart.title());
        assertEquals(
                List.of(
                        1, 2, 2, 4, 4, 6, 6, 6, 6, 10, 11, 11, 13, 13, 15, 16, 16, 18, 18, 18, 21, 22, 22, 24, 25, 26,
                        27, 27, 29),
                column(chart, "rank").stream()
                        .map(rank -> rank.number().intValue())
                        .toList());
        assertEquals(
                11,
                IntStream.range(0, chart.columns().size())
                        .filter(at -> chart.columns().get(at).part().equals("score"))
                        .count());
        var robbery = row(chart, "Personal Robbery");
        assertEquals("3 to 22", robbery.get(robbery.size() - 1).text());
        assertEquals(3, robbery.get(robbery.size() - 1).low().intValue());
        assertTrue(chart.notes().get(0).startsWith("45 scores are not on the scale."), chart::toString);
    }

    @Test
    void aScoreThatIsAWordIsNeverDrawnAsNothing() {
        var chart = chart("risk-matrix", MATRIX, "RiskMatrix: Terrorism: Cost Impact = [z]", "ranking");

        var cost = row(chart, "Terrorism").get(8);
        assertEquals("[z]", cost.text());
        assertEquals(null, cost.number());
        assertTrue(chart.notes().get(1).startsWith("1 score is no number"), chart::toString);
    }

    @Test
    void theChangesAreThoseOfTheReportWithTheirVerdictsTheMostFirst() {
        var chart = chart("crime-performance", CRIME, "", "changes");

        assertEquals(
                List.of("-39.7%", "-1.8%", "-52.3%", "-17.3%", "-34.3%", "-13.5%", "12.0%", "-7.4%", "10.3%"),
                texts(column(chart, "change")));
        assertEquals(
                List.of(
                        "clear fall",
                        "no clear change",
                        "clear fall",
                        "clear fall",
                        "clear fall",
                        "no clear change",
                        "no clear change",
                        "no clear change",
                        "no clear change"),
                texts(column(chart, "verdict")));
        assertEquals(
                "-31.3% to -0.4%", row(chart, "Burglary – Residential").get(4).text());
    }

    @Test
    void aCountThatIsNotAvailableIsToldAndNotDrawn() {
        var chart = chart("crime-performance", CRIME, "CrimePerformance: Robbery: Current = [x]", "changes");

        var robbery = row(chart, "Robbery");
        assertEquals(List.of("29", "[x]", "no figure"), texts(robbery.subList(1, 4)));
        assertTrue(
                chart.notes().contains("Robbery is not drawn: from 29 to [x] there is no percentage."),
                chart::toString);
    }

    @Test
    void theBeatsStandBesideTheBoroughAndWhatTheyAddToIsSaid() {
        var charts = charts("crime-performance", CRIME, "");
        var beats =
                charts.stream().filter(chart -> chart.id().startsWith("areas-")).toList();

        assertEquals(4, beats.size());
        assertEquals(
                9,
                beats.stream()
                        .flatMap(chart -> column(chart, "verdict").stream().limit(10))
                        .filter(verdict -> verdict.text().startsWith("clear"))
                        .count());
        assertTrue(
                beats.get(0).notes().contains("The areas add to 4,388 before, the whole area has 3,350: 1,038 more."),
                beats::toString);
        assertEquals("-1.8%", row(beats.get(0), "The whole area").get(3).text());
    }

    @Test
    void thePlaceInTheFamilyGroupHasItsSizeAndItsDate() {
        var chart = chart("crime-performance", CRIME, "", "family-group");

        assertEquals(
                "Violence with Injury stands best, 2nd of 15; Burglary – Residential last, 14th of 15", chart.title());
        assertEquals(List.of("All Crime", "8", "15"), texts(row(chart, "All Crime")));
        assertTrue(chart.notes().contains("The positions are as at 31 May 2019."), chart::toString);
    }

    @Test
    void aFundShowsWhatIsSpentOfWhatIsAllocatedAndSaysWhatIsNotEntered() {
        var before = chart("funding-allocation", FUND, "", "funding");
        var after = chart("funding-allocation", FUND, "Funding: L01: Spent = 4000", "funding");

        assertEquals("£75,500.00 is allocated to 15 lines; no spend is entered yet", before.title());
        assertEquals("£4,000.00 of £75,500.00 has been spent", after.title());
        assertEquals("not entered", row(after, "L02").get(3).text());
        assertEquals(null, row(after, "L02").get(3).number());
        assertEquals("£4,000.00", row(after, "L01").get(3).text());
    }

    @Test
    void anAlternativeThatWaitsForAChoiceIsNamed() {
        var chart = chart("funding-allocation", "charnwood-2019-20-ci001", "", "funding");

        assertTrue(
                chart.notes().contains("L03a Go Getta Desire counts for nothing: Choose one option."), chart::toString);
    }

    @Test
    void anIndicatorWithoutAFigureIsNamed() {
        var chart = chart("indicators", "north-bedfordshire-2008-09-indicators", "", "indicators");

        assertEquals("Target met, of 12: Cannot say 12", chart.title());
        assertTrue(
                chart.notes().stream().anyMatch(note -> note.startsWith("Without a figure, and so not drawn: I01")),
                chart::toString);
    }

    @Test
    void aTemplateWithoutSuchTablesHasNoCharts() {
        assertEquals(List.of(), charts("youth-risk", "charnwood-2019-20-q1-youth-cases", ""));
    }

    @Test
    void aSeriesKeepsItsGapsAndItsRows() {
        var first = worked("crime-performance", CRIME, "");
        var last = worked("crime-performance", CRIME, "CrimePerformance: Robbery: Current = 41");
        var chart = PeriodSeries.of(List.of(
                        new PeriodPoint("Q1", first, ""),
                        new PeriodPoint("Q2", null, "no approved version"),
                        new PeriodPoint("Q3", last, "")))
                .get(0);

        assertEquals("All Crime: 3,289 in Q1, 3,289 in Q3", chart.title());
        assertEquals(List.of("Robbery", "32", "no approved version", "41"), texts(row(chart, "Robbery")));
        assertEquals(null, row(chart, "Robbery").get(2).number());
        assertEquals(List.of("Q2 is a gap: no approved version."), chart.notes());
    }

    @Test
    void twoPeriodsAreHeldAgainstEachOtherAndWhatIsAloneIsNamed() {
        var before = worked("crime-performance", CRIME, "");
        var now = worked(
                "crime-performance",
                CRIME,
                "CrimePerformance: Robbery: Current = 64; CrimePerformance: +Arson: Current = 7");
        var compared = PeriodComparison.of(before, now);
        var table = compared.tables().get(0);

        assertEquals(List.of("Arson"), table.onlyNow());
        assertEquals("Current", table.columns().get(table.main()));
        var robbery = cell(table, "Robbery");
        assertEquals(
                List.of("32", "64", "32", "100.0%", "clear rise"),
                List.of(
                        robbery.before().text(),
                        robbery.now().text(),
                        robbery.difference().text(),
                        robbery.percent().text(),
                        robbery.verdict()));
        assertEquals("no clear change", cell(table, "All Crime").verdict());
    }

    private static ComparedTable.Cell cell(ComparedTable table, String key) {
        return table.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(table.main());
    }

    private static WorkedOut worked(String template, String example, String edits) {
        Submission submission = Edits.made(Shipped.submission(template, example), edits);
        var prepared = Shipped.contract(template);
        return new WorkedOut(prepared.contract(), submission, new Calculation(prepared, submission));
    }

    private static List<Chart> charts(String template, String example, String edits) {
        var worked = worked(template, example, edits);
        return VersionCharts.of(worked.contract(), worked.submission(), worked.calculation());
    }

    private static Chart chart(String template, String example, String edits, String id) {
        return charts(template, example, edits).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> row(Chart chart, String key) {
        return chart.rows().stream()
                .filter(row -> row.get(0).text().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> column(Chart chart, String part) {
        int place = IntStream.range(0, chart.columns().size())
                .filter(at -> chart.columns().get(at).part().equals(part))
                .findFirst()
                .orElseThrow();
        return chart.rows().stream().map(row -> row.get(place)).toList();
    }

    private static List<String> texts(List<Figure> figures) {
        return figures.stream().map(Figure::text).toList();
    }
}
