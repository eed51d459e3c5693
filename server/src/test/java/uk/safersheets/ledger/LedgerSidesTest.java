package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.safersheets.ledger.Exports.file;
import static uk.safersheets.ledger.Exports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.ledger.layout.Layout;

/** A column that says DR or CR beside each amount. */
class LedgerSidesTest {
    private static final String HEADINGS = "No,Date,Net,DC";
    private static final Layout SIDED = layout("number=No", "date=Date", "amount=Net", "debit or credit=DC");
    private static final Layout UNSIDED = layout("number=No", "date=Date", "amount=Net");

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "DR, CR",
        "Dr, Cr",
        "D, C",
        "d, c",
        "Debit, Credit",
        "+, -",
        "+, \u2212",
        "Dr., Cr.",
        "S, H",
        "DR\u200e, \u00a0CR"
    })
    void turnsTheAmountsOfCredits(String debit, String credit) {
        var read = file(SIDED, HEADINGS, "1,01/04/2019,10.00," + debit, "2,01/04/2019,4.00," + credit);

        assertEquals(600, read.total().pence());
    }

    @Test
    void takesAmountsThatHaveTheirSignAsTheyAre() {
        var read = file(SIDED, HEADINGS, "1,01/04/2019,10.00,DR", "2,01/04/2019,(4.00),CR", "3,01/04/2019,0.00,CR");

        assertEquals(600, read.total().pence());
    }

    @Test
    void refusesASideThatIsSaidTwiceOrNotAtAll() {
        assertEquals(
                List.of(
                        "\"test.csv\", row 3, Net (column C) reads '-4.00', and DC (column D) says 'DR', so that the side"
                                + " is said twice. Enter the amount without its sign.",
                        "\"test.csv\", row 4, DC (column D) is blank. Enter DR or CR.",
                        "\"test.csv\", row 5, DC (column D) reads 'X', which is no side. Enter DR or CR."),
                refused(
                        SIDED,
                        "1,01/04/2019,10.00,CR",
                        "2,01/04/2019,-4.00,DR",
                        "3,01/04/2019,5.00,",
                        "4,01/04/2019,5.00,X"));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"DR, CR", "D, C", "+, -", "Debit, Credit", "CR, CR"})
    void asksAboutAColumnThatTheMapDoesNotUse(String debit, String credit) {
        assertEquals(
                List.of("\"test.csv\", row 3, Net (column C) reads '4.00', and DC (column D) says '" + credit
                        + "' beside it, which the map does not use. Add 'debit or credit: DC' to the columns of the map,"
                        + " or we would count money received as spent."),
                refused(UNSIDED, "1,01/04/2019,0.00," + debit, "2,01/04/2019,4.00," + credit));
    }

    @ParameterizedTest(name = "{0}, {1} and {2}, {3}")
    @CsvSource({
        "10.00, DR, -4.00, CR",
        "10.00, DR, 4.00, DR",
        "10.00, C, 4.00, C",
        "10.00, -, 4.00, -",
        "10.00, CR, 4.00, other",
        "10.00, '', 4.00, ''"
    })
    void doesNotAskWhereNothingIsLost(String amount, String said, String other, String otherSaid) {
        var read = file(
                UNSIDED, HEADINGS, "1,01/04/2019," + amount + "," + said, "2,01/04/2019," + other + "," + otherSaid);

        assertEquals(2, read.rows().size());
    }

    @Test
    void doesNotAskAboutAColumnOfWhichSomebodySaidThatItIsNotNeeded() {
        var layout = new Layout(
                "test", UNSIDED.headings(), Layout.Vat.LEFT_OUT, null, null, null, List.of("dc"), ReadingChoices.NONE);

        assertEquals(
                1400,
                file(layout, HEADINGS, "1,01/04/2019,10.00,D", "2,01/04/2019,4.00,C")
                        .total()
                        .pence());
    }

    @Test
    void aDashIsNothing() {
        var sides = layout("number=No", "date=Date", "debit=DR", "credit=CR");

        var read = file(sides, "No,Date,DR,CR", "1,01/04/2019,10.00,-", "2,01/04/2019,\u2013,4.00", "3,01/04/2019,-,-");

        assertEquals(
                Map.of("1", 1000L, "2", -400L, "3", 0L),
                read.rows().stream().collect(Collectors.toMap(row -> row.id().number(), Transaction::pence)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "4.00,   2.00,   -600",
        "-4.00,  -2.00,  -600",
        "(4.00), 2.00-,  -600",
        "-4.00,  '',     -400",
        "4.00,   -2.00,  -200"
    })
    void aColumnOfCreditsMayHaveItsMinusAlready(String one, String other, long pence) {
        var sides = layout("number=No", "date=Date", "debit=DR", "credit=CR");

        var read = file(
                sides,
                "No,Date,DR,CR",
                "1,01/04/2019,," + one,
                "2,01/04/2019," + (other.isEmpty() ? "0.00" : "") + "," + other);

        assertEquals(pence, read.total().pence());
    }

    @Test
    void vatGoesTheWayOfItsAmount() {
        var layout =
                layout(Layout.Vat.ADDED, null, "number=No", "date=Date", "amount=Net", "debit or credit=DC", "vat=VAT");

        assertEquals(
                7200,
                file(layout, "No,Date,Net,DC,VAT", "1,01/04/2019,100.00,DR,20.00", "2,01/04/2019,40.00,CR,8.00")
                        .total()
                        .pence());
    }

    private static List<String> refused(Layout layout, String... rows) {
        var lines = new ArrayList<>(List.of(rows));
        lines.add(0, HEADINGS);
        return assertThrows(BadLedgerException.class, () -> file(layout, lines.toArray(String[]::new)))
                .faults();
    }
}
