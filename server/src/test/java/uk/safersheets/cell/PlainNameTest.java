package uk.safersheets.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like one name is one. */
class PlainNameTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'Ann',                              plain",
        "'\uFF21\uFF4E\uFF4E',               full width",
        "'  Ann\t',                          spaces around it",
        "'A\u200Bnn',                        a zero-width space in it",
        "'\u202EAnn\u202C',                  turned round",
        "'Ann\u0000\u001B',                  control characters",
        "'\uFEFFAnn',                        a byte order mark",
    })
    void isAnn(String text, String what) {
        assertEquals("Ann", PlainName.of(text));
    }

    @ParameterizedTest
    @CsvSource({"'Zoe\u0308', 'Zo\u00EB'", "'Ann\n\n  Lee', Ann Lee", "'\u200B', ''", "O\u2019Brien, O\u2019Brien"})
    void isWhatEverybodyReads(String text, String read) {
        assertEquals(read, PlainName.of(text));
    }
}
