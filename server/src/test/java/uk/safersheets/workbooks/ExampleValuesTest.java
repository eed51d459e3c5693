package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;

/** What the examples work out to, against figures recomputed from the source documents by hand. */
class ExampleValuesTest {
    private static final String CHARNWOOD = "charnwood-2019-20-q1";

    @Test
    void ranksTheIssuesOfCentralBedfordshire() {
        var matrix = Shipped.submission("risk-matrix", "central-bedfordshire-2015-16");

        assertEquals(
                "1, 2, 2, 4, 4, 6, 6, 6, 6, 10, 11, 13, 13, 11, 15, 16, 16, 18, 18, 18, 21, 22, 22, 24, 25, 26, 27, 27, 29",
                column(matrix, "RiskMatrix", "Rank"));
        assertEquals(column(matrix, "RiskMatrix", "Published total"), column(matrix, "RiskMatrix", "Total"));
        assertEquals("3 to 22", value(matrix, "RiskMatrix", "Personal Robbery", "Rank range"));
        assertEquals("1 to 5", value(matrix, "RiskMatrix", "Child Exploitation", "Rank range"));
        assertEquals("1 to 2", value(matrix, "RiskMatrix", "Hate Crime", "Rank range"));
        assertEquals("8 to 16", value(matrix, "RiskMatrix", "Domestic Extremism", "Rank range"));
    }

    @Test
    void leavesWhatDoesNotApplyOutOfTheShareOfPossible() {
        var matrix = Shipped.submission("risk-matrix", "central-bedfordshire-2015-16");
        var edited = Edits.made(matrix, "RiskMatrix: Terrorism: Under reported = [z]");

        assertEquals("0.636", value(matrix, "RiskMatrix", "Terrorism", "Share of possible"));
        var patch = Shipped.check("risk-matrix", edited).patches();
        assertEquals(
                List.of("Risk matrix!P13 0.7"),
                patch.stream().map(cell -> cell.cell() + " " + cell.value()).toList());
    }

    @Test
    void worksOutTheChangesOfCharnwood() {
        var crime = Shipped.submission("crime-performance", CHARNWOOD);

        assertEquals("-61, -34, -43, -36, -6, 27, 3, -58, -140", column(crime, "CrimePerformance", "Change"));
        assertEquals(
                "-0.018, -0.135, -0.173, -0.343, -0.074, 0.12, 0.103, -0.523, -0.397",
                column(crime, "CrimePerformance", "Change %"));
        assertEquals(
                "no clear change, no clear change, clear fall, clear fall, no clear change, no clear change, "
                        + "no clear change, clear fall, clear fall",
                column(crime, "CrimePerformance", "Verdict"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        All crime,                All Crime,              4388, 4222, 3350, 3289, 1038, 933, -0.038, -0.018
        Burglary residential,     Burglary – Residential,  351,  268,  248,  205,  103,  63, -0.236, -0.173
        Theft from motor vehicle, Theft from Vehicles,     281,  308,  225,  252,   56,  56,  0.096,  0.12
        Theft of motor vehicle,   Theft of Vehicles,       101,  105,   81,   75,   20,  30,   0.04, -0.074
        """)
    void addsTheBeatsOfCharnwoodUpBesideTheBorough(
            String measure,
            String type,
            String b1,
            String b2,
            String w1,
            String w2,
            String d1,
            String d2,
            String b,
            String w) {
        var crime = Shipped.submission("crime-performance", CHARNWOOD);
        var headings = List.of(
                "Borough crime type",
                "Beats previous",
                "Beats current",
                "Borough previous",
                "Borough current",
                "Difference previous",
                "Difference current",
                "Beats %",
                "Borough %");

        assertEquals(
                List.of(type, b1, b2, w1, w2, d1, d2, b, w),
                headings.stream()
                        .map(heading -> value(crime, "BeatTotals", measure, heading))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        charnwood-2019-20-locality-fund, 75500, 0,       0, 75500, 75500
        charnwood-2019-20-ci001,         12084, 3872.25, 2, 14084, 15956
        """)
    void addsTheFundsOfCharnwoodUp(
            String example, String counted, String unallocated, String waiting, String lowest, String highest) {
        var fund = Shipped.submission("funding-allocation", example);
        var names = List.of("TotalCounted", "Unallocated", "LinesToChoose", "LowestTotal", "HighestTotal");

        assertEquals(
                List.of(counted, unallocated, waiting, lowest, highest),
                names.stream()
                        .map(name -> fund.fields().get(name).value().toString())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Funding: L03a: Chosen = Yes                              | 14084 | 1872.25
        Funding: L03b: Chosen = Yes                              | 15956 | 0.25
        Funding: L03a: Chosen = Yes; Funding: L03b: Chosen = Yes | 12084 | 3872.25
        """)
    void countsTheOptionThatIsChosenAndNeverBoth(String edits, String counted, String unallocated) {
        var edited = Edits.made(Shipped.submission("funding-allocation", "charnwood-2019-20-ci001"), edits);
        var calculation = new Calculation(Shipped.contract("funding-allocation"), edited);

        assertEquals(counted, calculation.field("TotalCounted").orElseThrow().toString());
        assertEquals(unallocated, calculation.field("Unallocated").orElseThrow().toString());
    }

    @Test
    void saysWhichTargetsOfCharnwoodAreMetAndWhichWayIsBetter() {
        var indicators = Shipped.submission("indicators", "charnwood-2019-20-q1-indicators");

        assertEquals("Met", value(indicators, "Indicators", "C10", "Target met"));
        assertEquals("20", value(indicators, "Indicators", "C10", "Target to date"));
        assertEquals("Not met", value(indicators, "Indicators", "C13", "Target met"));
        assertEquals("Better", value(indicators, "Indicators", "C12", "Since baseline"));
        assertEquals("clear rise", value(indicators, "Indicators", "C12", "Verdict"));
        assertEquals("Worse", value(indicators, "Indicators", "C07", "Since baseline"));
        assertEquals("no clear change", value(indicators, "Indicators", "C07", "Verdict"));
    }

    private static String column(Submission submission, String table, String heading) {
        var sent = submission.tables().get(table);
        int at = sent.column(heading).orElseThrow();
        return String.join(
                ", ",
                sent.rows().stream()
                        .map(row -> row.cells().get(at).value().toString())
                        .toList());
    }

    private static String value(Submission submission, String table, String key, String heading) {
        var sent = submission.tables().get(table);
        return sent.rows().stream()
                .filter(row -> row.cells().get(0).value().toString().equals(key))
                .map(row -> row.cells()
                        .get(sent.column(heading).orElseThrow())
                        .value()
                        .toString())
                .findFirst()
                .orElseThrow();
    }
}
