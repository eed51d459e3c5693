package uk.safersheets.store.words;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text without case and accents, as SQLite's full text search makes them ({@code unicode61
 * remove_diacritics 2}): letters, digits and what belongs to them in one word; everything else between words.
 */
public final class SearchTokens {
    /** PostgreSQL keeps no word of 2,047 bytes or more. */
    private static final int MOST_BYTES = 2_000;

    private static final int MOST_BYTES_OF_A_CHARACTER = 4;
    /** PostgreSQL keeps no list of words of a megabyte or more. */
    private static final int MOST_BYTES_OF_A_LIST = 500_000;

    private SearchTokens() {}

    /** Each word of a text once, in order; of a very long one the beginning. */
    public static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            int folded = Characters.folded(character);
            if (folded >= 0) {
                word.appendCodePoint(folded);
            } else if (folded == Characters.BETWEEN || word.isEmpty()) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    /** The same in lists that PostgreSQL can keep; none for a text without a word. */
    static List<List<String>> lists(String text) {
        var lists = new ArrayList<List<String>>();
        var list = new ArrayList<String>();
        int bytes = 0;
        for (String word : of(text)) {
            int more = bytes(word);
            if (bytes + more > MOST_BYTES_OF_A_LIST) {
                lists.add(List.copyOf(list));
                list.clear();
                bytes = 0;
            }
            list.add(word);
            bytes += more;
        }
        if (!list.isEmpty()) {
            lists.add(List.copyOf(list));
        }
        return lists;
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(
                    word.length() > MOST_BYTES / MOST_BYTES_OF_A_CHARACTER
                            ? beginning(word.toString())
                            : word.toString());
            word.setLength(0);
        }
    }

    private static String beginning(String word) {
        int bytes = 0;
        for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            bytes += bytes(Character.toString(word.codePointAt(at)));
            if (bytes > MOST_BYTES) {
                return word.substring(0, at);
            }
        }
        return word;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
