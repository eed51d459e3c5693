package uk.safersheets.word;

import java.util.List;

/** What a file says, and notes on what of it was not read. */
record WordText(String text, List<String> notes) {
    static WordText of(String text) {
        return new WordText(text, List.of());
    }
}
