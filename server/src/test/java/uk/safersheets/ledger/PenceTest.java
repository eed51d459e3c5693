package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.Value;

class PenceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "0; 0",
                "12; 1200",
                ".5; 50",
                "5.; 500",
                "1,234.50; 123450",
                "£1,234.50; 123450",
                "GBP 10.00; 1000",
                "-60.00; -6000",
                "£-60.00; -6000",
                "-£60.00; -6000",
                "\u221260.00; -6000",
                "60.00-; -6000",
                "1,000.00-; -100000",
                "(250.00); -25000",
                "( £250.00 ); -25000",
                "12.00 CR; -1200",
                "12.00DR; 1200",
                "+7.10; 710",
                "1.100; 110",
                "0.30000000000000004; 30",
                "\u00a045.00\u00a0; 4500",
                "CR 50.00; -5000",
                "Cr50.00; -5000",
                "DR 50.00; 5000",
                "50.00 Cr.; -5000",
                "50.00 (CR); -5000",
                "Credit 50.00; -5000",
                "50.00 debit; 5000",
                "50.00 -; -5000",
                "£50.00CR; -5000",
                "\u201350.00; -5000",
                "\u201450.00; -5000",
                "50.00\u2212; -5000",
                "\u201150.00; -5000",
                "\uff0d50.00; -5000",
                "- 50.00; -5000",
                "'50.00; 5000",
                "'-50.00; -5000",
                "\u201950.00; 5000",
                "1'500.00; 150000",
                "1\u2019234\u2019567.00; 123456700",
                "1\u00a0500.00; 150000",
                "1\u2009500.00; 150000",
                "1\u202f234\u202f567.89; 123456789",
                "1 500.00; 150000",
                "-\ufeff15956.25; -1595625",
                "\u200e2322.00; 232200",
                "\u202a2322.00\u202c; 232200",
                "2\u200b322.00; 232200",
                " £  1,234.50 ; 123450",
                "-£ 1,234.50 ; -123450",
                "£(250.00); -25000",
                "-; 0",
                "\u2013; 0",
                " £ -   ; 0",
                "-   ; 0",
                "Nil; 0"
            })
    void readsWhatFinanceSystemsWrite(String written, long pence) {
        assertEquals(
                pence,
                Pence.whole(Pence.pounds(Value.of(written)).orElseThrow()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "5-5",
                "CR",
                "(5) CR",
                "-5 DR",
                "-5-",
                "\u00ad5.00",
                "1,500 00",
                "1 500,000",
                "5.1E+11",
                "approx 500",
                "5k",
                "1,23.00",
                "12,3456.00",
                "(5)-",
                "--5",
                "1.2.3",
                "5 00",
                "£",
                ".",
                "1e3"
            })
    void refusesWhatIsNoAmount(String written) {
        assertEquals(true, Pence.pounds(Value.of(written)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.005", "10.001", "99999999999999.00"})
    void refusesPartsOfAPennyAndSumsNoFundHas(String written) {
        assertEquals(true, Pence.whole(new BigDecimal(written)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00, £0.00", "-5, -0.05, -£0.05", "123456789, 1234567.89, '£1,234,567.89'"})
    void writesForMachinesAndForPeople(long pence, String plain, String shown) {
        assertEquals(plain, Pence.plain(pence));
        assertEquals(shown, Pence.shown(pence));
    }
}
