package uk.safersheets.excel.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that cells share, by the number they are asked for with: at least once for every cell. */
public final class SharedTexts {
    /** So many are looked up by their place; nobody makes room for millions that are not there. */
    private static final int IN_PLACE = 1 << 18;

    private @Nullable String[] first = new String[64];
    private final Map<Integer, String> further = new HashMap<>();
    private int longest;

    /** @param number from 0 */
    public void put(int number, String text) {
        longest = Math.max(longest, text.length());
        if (number >= IN_PLACE) {
            further.put(number, text);
            return;
        }
        if (number >= first.length) {
            first = Arrays.copyOf(first, Math.max(number + 1, Math.min(IN_PLACE, first.length * 2)));
        }
        first[number] = text;
    }

    /** Null for a number that has none. */
    @Nullable
    String get(int number) {
        if (number < 0) {
            return null;
        }
        return number < first.length ? first[number] : further.get(number);
    }

    /** How many characters the longest has. */
    int longest() {
        return longest;
    }
}
