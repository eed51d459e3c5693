package uk.safersheets.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WellFormedTextsTest {
    @Test
    void whatIsNoCharacterIsTheOneForThat() {
        assertEquals("", Texts.wellFormed(""));
        assertEquals("Llŷn \uD83D\uDE00\t\u0001", Texts.wellFormed("Llŷn \uD83D\uDE00\t\u0001"));
        assertEquals("a\uFFFDb", Texts.wellFormed("a\0b"));
        assertEquals("\uFFFD\uD83D\uDE00\uFFFD", Texts.wellFormed("\uD83D\uD83D\uDE00\uDE00"));
        assertEquals(
                "a\uFFFDb of a longer text",
                TextEncoding.text("a\0b of a longer text".getBytes(StandardCharsets.UTF_8)));
    }
}
