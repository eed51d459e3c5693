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
                "\u00a045.00\u00a0; 4500"
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
                "-",
                "()",
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
