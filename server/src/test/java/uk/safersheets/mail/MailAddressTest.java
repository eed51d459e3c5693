package uk.safersheets.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community.safety@charnwood.gov.uk",
                "o'neill+csp@example.org",
                "a@b",
                "post@xn--bcher-kva.example"
            })
    void takesOneAddress(String text) {
        assertEquals(text, new MailAddress(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "charnwood",
                "@charnwood.gov.uk",
                "safety@",
                "safety@charnwood.gov.uk\r\nBcc: other@example.org",
                "safety@charnwood.gov.uk\n",
                "safety@charnwood.gov.uk, other@example.org",
                "Safety <safety@charnwood.gov.uk>",
                "\"a b\"@charnwood.gov.uk",
                "a b@charnwood.gov.uk",
                "a..b@charnwood.gov.uk",
                "safety@charnwood..uk",
                "safety@-charnwood.uk",
                "s\u00e4fety@charnwood.gov.uk"
            })
    void refusesWhatIsNone(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new MailAddress(text));

        assertTrue(refused.getMessage().endsWith("is no e-mail address such as community.safety@charnwood.example"));
        assertTrue(refused.getMessage().chars().noneMatch(Character::isISOControl), refused.getMessage());
    }

    @Test
    void refusesOneThatIsTooLong() {
        assertThrows(IllegalArgumentException.class, () -> new MailAddress("a".repeat(65) + "@charnwood.gov.uk"));
        assertThrows(IllegalArgumentException.class, () -> new MailAddress("a@" + "b.".repeat(130) + "uk"));
    }
}
