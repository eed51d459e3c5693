package uk.safersheets.signoff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells people apart by their names, until they sign in. */
public final class People {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private People() {}

    /**
     * Whether two names are one person's, whatever capitals, spaces, punctuation and accents they were typed with: what
     * is compared is their letters and digits. A name without any is only itself.
     */
    public static boolean areSame(String one, String another) {
        String letters = letters(one);
        return letters.isEmpty() ? one.strip().equals(another.strip()) : letters.equals(letters(another));
    }

    private static String letters(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
