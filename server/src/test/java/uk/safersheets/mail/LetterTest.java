package uk.safersheets.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No header of a letter can end before it should. */
class LetterTest {
    private static final MailAddress TO = new MailAddress("officer@charnwood.example");

    @ParameterizedTest
    @ValueSource(strings = {"", "What is due\r\nBcc: other@example.org", "What is due\n", "What\u2028is due", "\u0000"})
    void refusesASubjectThatIsNotOneLine(String subject) {
        assertThrows(IllegalArgumentException.class, () -> new Letter(TO, subject, "Hello", "a.1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a>\r\nBcc: x", "a b", "a@b"})
    void refusesAnIdThatIsNone(String id) {
        assertThrows(IllegalArgumentException.class, () -> new Letter(TO, "What is due", "Hello", id, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "https://a.example/>\r\nBcc: x", "https://a.example/ x"})
    void refusesAnAddressToStopAtThatIsNone(String stop) {
        assertThrows(IllegalArgumentException.class, () -> new Letter(TO, "What is due", "Hello", "a.1", stop));
    }

    @Test
    void keepsWhatItIsGiven() {
        var letter = new Letter(TO, "What is due from Caf\u00e9", "Hello\n", "a.1", "https://a.example/stop/1");

        assertEquals("What is due from Caf\u00e9", letter.subject());
    }
}
