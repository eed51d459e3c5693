package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.ledger.Exports.LAYOUT;
import static uk.safersheets.ledger.Exports.file;
import static uk.safersheets.ledger.Exports.layout;
import static uk.safersheets.ledger.Exports.ledger;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each transaction is kept once, however often and in whichever file it is sent. */
class LedgerTest {
    private static final String HEADINGS = "No,Ln,Date,Net,Supplier";
    private static final String ONE = "1,1,01/04/2019,10.00,A";
    private static final String TWO = "1,2,01/04/2019,20.00,A";
    private static final Layout UNNUMBERED = layout("number=No", "date=Date", "amount=Net", "supplier=Supplier");

    @Test
    void aFileSentAgainAddsOnlyWhatIsNew() {
        var ledger = ledger(file(LAYOUT, HEADINGS, ONE), file(LAYOUT, HEADINGS, ONE, TWO));

        assertEquals(List.of("1 line 1", "1 line 2"), ids(ledger.transactions()));
        assertEquals(List.of("1 line 1"), ids(ledger.resent()));
        assertEquals(List.of(), ledger.repeated());
    }

    @Test
    void theSameRowTwiceInAFileIsCountedOnce() {
        var ledger = ledger(file(LAYOUT, HEADINGS, ONE, TWO, ONE));

        assertEquals(3000, Total.of(ledger.transactions()).pence());
        assertEquals(List.of("1 line 1"), ids(ledger.repeated()));
    }

    @Test
    void aChangedAmountIsNoticedAndNeverTaken() {
        var ledger = ledger(file(LAYOUT, HEADINGS, ONE), file(LAYOUT, HEADINGS, ONE.replace("10.00", "12.00")));

        assertEquals(1000, Total.of(ledger.transactions()).pence());
        assertEquals(200, ledger.changed().get(0).difference());
    }

    @Test
    void whatANewerFileAddsStandsWhereItsDateSays() {
        var ledger = ledger(
                file(LAYOUT, HEADINGS, ONE, "1,2,03/04/2019,20.00,A", "2,1,02/04/2019,5.00,A"),
                file(LAYOUT, HEADINGS, "3,1,31/03/2019,7.00,A"));

        assertEquals(List.of("3 line 1", "1 line 1", "2 line 1", "1 line 2"), ids(ledger.transactions()));
    }

    @Test
    void linesWithoutNumbersAreToldApartByWhatTheySay() {
        String a = "1,01/04/2019,10.00,A";
        String b = "1,01/04/2019,20.00,A";
        String c = "1,01/04/2019,5.00,A";

        var again = ledger(
                file(UNNUMBERED, "No,Date,Net,Supplier", a, b), file(UNNUMBERED, "No,Date,Net,Supplier", c, b, a));
        assertEquals(3500, Total.of(again.transactions()).pence());
        assertEquals(2, again.resent().size());
        assertEquals(List.of("1 line 1", "1 line 2", "1 line 3"), ids(again.transactions()));

        var changed =
                ledger(file(UNNUMBERED, "No,Date,Net,Supplier", a, b), file(UNNUMBERED, "No,Date,Net,Supplier", c, b));
        assertEquals(3000, Total.of(changed.transactions()).pence());
        assertEquals(-500, changed.changed().get(0).difference());

        var twice = ledger(file(UNNUMBERED, "No,Date,Net,Supplier", a, a, b));
        assertEquals(3000, Total.of(twice.transactions()).pence());
        assertEquals(1, twice.repeated().size());
    }

    private static List<String> ids(List<Transaction> transactions) {
        return transactions.stream().map(one -> one.id().toString()).toList();
    }
}
