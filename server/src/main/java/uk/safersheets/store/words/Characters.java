package uk.safersheets.store.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What each character is in a word, by a table that SQLite's own tokenizer was asked for. */
final class Characters {
    /** What {@link #folded} gives for one that parts words. */
    static final int BETWEEN = -1;
    /** What it gives for an accent, which stays in a word and is not written. */
    static final int UNWRITTEN = -2;

    private static final String FILE = "characters.txt";
    private static final int HEX = 16;
    private static final int[] FIRST;
    private static final Range[] RANGES;

    static {
        RANGES = lines().stream()
                .filter(line -> !line.startsWith("#"))
                .map(Range::of)
                .toArray(Range[]::new);
        FIRST = Arrays.stream(RANGES).mapToInt(Range::first).toArray();
    }

    private Characters() {}

    /** The character that is written for one in a word; {@link #BETWEEN} or {@link #UNWRITTEN} where none is. */
    static int folded(int character) {
        int at = Arrays.binarySearch(FIRST, character);
        var range = RANGES[at >= 0 ? at : Math.max(0, -at - 2)];
        return range.has(character) ? range.folded(character) : character;
    }

    private record Range(int first, int last, int step, int kind, int on) {

        static Range of(String line) {
            String[] parts = line.split("[ /]");
            String[] ends = parts[0].split("-");
            String what = parts[parts.length - 1];
            int first = Integer.parseInt(ends[0], HEX);
            int last = Integer.parseInt(ends[ends.length - 1], HEX);
            int kind = what.equals("-") ? BETWEEN : what.equals(".") ? UNWRITTEN : 0;
            return new Range(first, last, parts.length - 1, kind, kind == 0 ? Integer.parseInt(what, HEX) : 0);
        }

        boolean has(int character) {
            return character >= first && character <= last && (character - first) % step == 0;
        }

        int folded(int character) {
            return kind == 0 ? character + on : kind;
        }
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(Characters.class.getResourceAsStream(FILE), FILE)) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
