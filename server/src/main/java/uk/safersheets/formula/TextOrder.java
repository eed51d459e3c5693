package uk.safersheets.formula;

import java.text.Normalizer;
import java.util.regex.Pattern;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/**
 * The order in which Excel puts texts: spaces and signs, then digits, then letters, whatever their case; an accent
 * counts only between texts that are alike without it, and so do hyphens and apostrophes.
 */
final class TextOrder {
    private static final String SIGNS = " _,;:!?.\"()[]{}@*/\\&#%`^+<=>|~$£€";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MARKS = Pattern.compile("[-'’]");
    private static final int DIGITS = 1_000;
    private static final int LETTERS = 2_000;

    private TextOrder() {}

    static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        WorkBudget.count(Work.CHARACTERS, shorter + 1);
        int at = 0;
        while (at < shorter && Comparison.folded(a.charAt(at)) == Comparison.folded(b.charAt(at))) {
            at++;
        }
        if (at == a.length() && at == b.length()) {
            return 0;
        }
        if (at == shorter && counts(a.length() > shorter ? a.charAt(at) : b.charAt(at))) {
            return Integer.compare(a.length(), b.length());
        }
        if (at < shorter && counts(a.charAt(at)) && counts(b.charAt(at))) {
            return Integer.compare(weight(Comparison.folded(a.charAt(at))), weight(Comparison.folded(b.charAt(at))));
        }
        return compareRest(Comparison.folded(a.substring(at)), Comparison.folded(b.substring(at)));
    }

    private static int compareRest(String a, String b) {
        WorkBudget.count(Work.CHARACTERS, a.length() + b.length());
        String bareA = MARKS.matcher(a).replaceAll("");
        String bareB = MARKS.matcher(b).replaceAll("");
        int order = byWeight(unaccented(bareA), unaccented(bareB));
        if (order == 0) {
            order = byWeight(bareA, bareB);
        }
        return order == 0 ? a.compareTo(b) : order;
    }

    private static int byWeight(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int at = 0; at < shorter; at++) {
            int order = Integer.compare(weight(a.charAt(at)), weight(b.charAt(at)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static String unaccented(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static int weight(char letter) {
        if (letter >= '0' && letter <= '9') {
            return DIGITS + letter;
        }
        if (Character.isLetter(letter)) {
            return LETTERS + letter;
        }
        int sign = SIGNS.indexOf(letter);
        return sign >= 0 ? sign : Math.min(SIGNS.length() + letter, DIGITS - 1);
    }

    /** Whether a letter is one that counts by itself, whatever follows: no two of these weigh the same. */
    private static boolean counts(char letter) {
        return letter >= ' ' && letter <= '~' && letter != '-' && letter != '\'';
    }
}
