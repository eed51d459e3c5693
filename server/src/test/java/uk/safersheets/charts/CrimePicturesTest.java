package uk.safersheets.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.TestTemplates;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.validator.ContractReader;

/** What the pictures of crime figures say, of a small workbook in which every table has something to tell. */
class CrimePicturesTest {
    private static final List<Chart> CHARTS = charts(TestTemplates.pictures());

    @Test
    void changesStandByTheHarmTheyMeanAndTheNotesSaySo() {
        var chart = chart(CHARTS, "changes");

        assertEquals(
                List.of("Robbery", "Burglary", "Theft of motor vehicle", "All crime", "Homicide", "Arson"),
                texts(column(chart, "key")));
        assertEquals(
                List.of("31,332", "-18,834", "-9,106", "no figure", "no figure", "no figure"),
                texts(column(chart, "harm")));
        assertEquals(
                List.of(
                        "The rows stand by harm, the most first: the change in number times the weight of the type.",
                        "Without a harm weight, and so after the rest: All crime, Homicide and Arson."),
                chart.notes().subList(0, 2));
        assertTrue(chart.notes().contains("Arson is not drawn: from 12 to not entered there is no percentage."));
    }

    @Test
    void withoutWeightsTheySaidToStandByTheChangeInNumber() {
        var chart = chart(charts(TestTemplates.pictures("Harm")), "changes");

        assertEquals(
                List.of("All crime", "Theft of motor vehicle", "Burglary", "Robbery", "Homicide", "Arson"),
                texts(column(chart, "key")));
        assertTrue(chart.notes().get(0).startsWith("The rows stand by how many more or fewer were counted"));
        assertFalse(chart.columns().stream().anyMatch(column -> column.part().equals("harm")));
    }

    @Test
    void aChangeHasItsRateWithItsIntervalAndWhatTheGroupHas() {
        var chart = chart(CHARTS, "changes");

        assertEquals(
                "0.3 to 0.49",
                row(chart, "Robbery").get(place(chart, "rate-interval")).text());
        assertEquals("0.33", row(chart, "Robbery").get(place(chart, "average")).text());
        assertEquals(
                "no figure",
                row(chart, "Homicide").get(place(chart, "rate-interval")).text());
    }

    @Test
    void theAreasOfALongTableStandBesideTheWhole() {
        var burglary = chart(CHARTS, "area-counts-1");
        var robbery = chart(CHARTS, "area-counts-2");

        assertEquals("Burglary by beat: a clear rise in Beat 62 and a clear fall in Beat 61", burglary.title());
        assertEquals(
                List.of("Beat 61", "Beat 62", "Beat 63", "In no beat", "All rows added up", "The whole area"),
                texts(column(burglary, "key")));
        assertEquals(List.of("60", "140", "not entered", "6", "no figure", "206"), texts(column(burglary, "now")));
        assertEquals(null, row(burglary, "Beat 63").get(place(burglary, "now")).number());
        assertTrue(
                burglary.notes()
                        .containsAll(List.of(
                                "The areas add to 202 before, the whole area has 249: 47 fewer.",
                                "Whether the areas add to the whole now cannot be told: one of the two has no figure.",
                                "The figures are those of 2026-27 Q1; the table has 2 periods.",
                                "The only one of its kind, and so not added to the others: In no beat.")),
                burglary::toString);
        assertTrue(
                robbery.notes().contains("The areas add to 55 before, the whole area has 29: 26 more."),
                robbery::toString);
    }

    /** 100 to 60 and 90 to 140 are beyond chance at 95% (p = 0.0019 and 0.0012), and not at 99.9%. */
    @ParameterizedTest(name = "a cell that says {0}")
    @CsvSource({"0.999, 99.9%, false", "0.001, 99.9%, false", "0.99, 99%, true", "0.95, 95%, true", "2, 95%, true"})
    void theCellThatSaysHowSureAChangeHasToBeCounts(double cell, String sure, boolean isClear) {
        var charts = charts(TestTemplates.pictures("HowSure", Value.of(cell)));
        var chart = chart(charts, "area-counts-1");

        assertEquals(
                sure + " sure between",
                chart.columns().get(place(chart, "interval")).heading());
        assertEquals(
                isClear ? List.of("clear fall", "clear rise") : List.of("no clear change", "no clear change"),
                texts(column(chart, "verdict")).subList(0, 2));
        var interval = row(chart, "Beat 61").get(place(chart, "interval"));
        assertEquals(isClear, interval.high().signum() < 0, interval::toString);
        var changes = chart(charts, "changes");
        assertEquals(
                sure + " sure between",
                changes.columns().get(place(changes, "interval")).heading());
        assertEquals(
                "Rate: " + sure + " sure between",
                changes.columns().get(place(changes, "rate-interval")).heading());
    }

    @Test
    void theFunnelNamesTheOwnAreaAndThoseOutsideAndLeavesOutWhatHasNoCount() {
        var chart = chart(CHARTS, "funnel-1");

        assertEquals("Robbery: Wolds lies within the 95% limits of its group of 14 areas", chart.title());
        assertEquals(14, chart.rows().size());
        assertEquals("Fenside", chart.rows().get(0).get(0).text());
        assertEquals(
                "below 99.8%", row(chart, "Fenside").get(place(chart, "place")).text());
        assertEquals(
                "above 99.8%", row(chart, "Castle").get(place(chart, "place")).text());
        assertEquals("yes", row(chart, "Wolds").get(place(chart, "own")).text());
        assertTrue(chart.alternative().contains("Lying above the 99.8% limits: Castle."), chart::alternative);
        assertTrue(chart.notes().contains("Oakham is not drawn: its count is not entered, of 120,000 residents."));
        assertTrue(chart.notes().contains("The group is the one of 31 May 2026."));
    }

    @Test
    void theCurvesOfAFunnelRunOverEveryAreaAndMeetItsOwnLimits() {
        var chart = chart(CHARTS, "funnel-1");
        var wolds = row(chart, "Wolds").get(place(chart, "outer"));

        assertEquals(
                List.of("mean", "low-95", "high-95", "low-998", "high-998"),
                chart.curves().stream().map(Chart.Curve::part).toList());
        for (var curve : chart.curves().subList(1, 5)) {
            assertTrue(curve.points().get(0).x().intValue() < 96_000);
            assertTrue(curve.points().get(curve.points().size() - 1).x().intValue() > 240_000);
        }
        var above = chart.curves().get(4).points().stream()
                .reduce((one, other) -> other.x().intValue() <= 182_600 ? other : one)
                .orElseThrow();
        assertEquals(wolds.high().doubleValue(), above.y().doubleValue(), 0.01);
    }

    @Test
    void aSeriesSaysItsLimitsWhatTheRulesSawWhereItBreaksAndWhereItHasAGap() {
        var chart = chart(CHARTS, "control-1");

        assertEquals(
                "Robbery: a signal in 1 of 18 periods, the last in May 2025: one point above the upper limit",
                chart.title());
        assertEquals(
                List.of("10", "1.944", "-3.06", "6.95", "one point above the upper limit"),
                texts(row(chart, "May 2025").subList(1, 6)));
        assertEquals(
                "18 periods, from Jan 2025 to Jun 2026. The least is 1 in Jan 2025, the most 10 in May 2025. In Jun 2026"
                        + " the mean is 1.944 and the limits are -3.06 and 6.95. The rules saw May 2025 (one point above"
                        + " the upper limit).",
                chart.alternative());
        assertEquals(
                List.of(
                        "Sep 2025 is a gap: not entered.",
                        "The series breaks at Oct 2025: robberies of businesses are counted apart."),
                chart.notes());
        assertEquals(null, row(chart, "Sep 2025").get(1).number());
    }

    private static List<Chart> charts(byte[] workbook) {
        var prepared = new PreparedContract(ContractReader.read(workbook), TestTemplates.FUNCTIONS);
        var submission = new WorkbookReader(UploadLimits.STANDARD)
                .open(workbook, "wolds.xlsx")
                .submission();
        return VersionCharts.of(prepared.contract(), submission, new Calculation(prepared, submission));
    }

    private static Chart chart(List<Chart> charts, String id) {
        return charts.stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(charts));
    }

    private static int place(Chart chart, String part) {
        return IntStream.range(0, chart.columns().size())
                .filter(at -> chart.columns().get(at).part().equals(part))
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
        return chart.rows().stream().map(row -> row.get(place(chart, part))).toList();
    }

    private static List<String> texts(List<Figure> figures) {
        return figures.stream().map(Figure::text).toList();
    }
}
