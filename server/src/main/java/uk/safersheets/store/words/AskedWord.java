package uk.safersheets.store.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word that is looked for, as it is kept: all of its parts, where a store takes it for several words, and of the last the
 * beginning is enough.
 *
 * @param parts none for what has no letter or digit, which no text has
 */
public record AskedWord(List<String> parts) {
    /** Characters that are kept of a word. */
    private static final int LONGEST = 64;

    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    public AskedWord {
        parts = List.copyOf(parts);
    }

    public static AskedWord of(String text) {
        return new AskedWord(List.copyOf(kept(text)));
    }

    /** The first word of those that have one of its parts, in the order of their bytes. */
    public String first(int part) {
        return parts.get(part);
    }

    /** The last of them. */
    public String last(int part) {
        return parts.get(part) + (part == parts.size() - 1 ? AFTER_ALL : "");
    }

    /** Whether a text with these words has it. */
    public boolean isIn(Set<String> words) {
        if (parts.isEmpty()) {
            return false;
        }
        int end = parts.size() - 1;
        return words.containsAll(parts.subList(0, end))
                && words.stream().anyMatch(word -> word.startsWith(parts.get(end)));
    }

    /** The words of a text as they are kept. */
    public static Set<String> kept(String text) {
        return SearchTokens.of(text).stream()
                .map(AskedWord::beginning)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
