package uk.safersheets.app.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words without case and accents. Each is found at the start of a word.
 *
 * @param leftOut the words beyond those that are looked for at once
 */
public record SearchWords(List<String> words, List<String> leftOut) {
    private static final int MOST = 8;
    private static final int LONGEST = 40;
    private static final int SHORT = 160;
    private static final int BEFORE = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public SearchWords {
        words = List.copyOf(words);
        leftOut = List.copyOf(leftOut);
    }

    public static SearchWords of(String text) {
        var all = split(text).stream()
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .toList();
        int kept = Math.min(MOST, all.size());
        return new SearchWords(all.subList(0, kept), all.subList(kept, all.size()));
    }

    /** Whether any of these words begins with this one. */
    static boolean isIn(String word, List<String> there) {
        return there.stream().anyMatch(one -> one.startsWith(word));
    }

    /** How many of these words a text has. */
    int in(String text) {
        return in(split(text));
    }

    /** The same of a text in words. */
    int in(List<String> there) {
        return (int) words.stream().filter(word -> isIn(word, there)).count();
    }

    /** The part of a text around the first of these words; the whole of a short one. */
    public String around(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        int first = words.stream()
                .mapToInt(word -> plain(text).indexOf(word))
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int start = Math.max(0, Math.min(first - BEFORE, text.length() - SHORT));
        int end = Math.min(text.length(), start + SHORT);
        return (start > 0 ? "…" : "") + text.substring(start, end).strip() + (end < text.length() ? "…" : "");
    }

    /** Letter for letter as long as the text wherever accents are written as one letter with them. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> split(String text) {
        return Arrays.stream(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
