package uk.safersheets.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a label, without case, hyphens and dashes: what is left when only the meaning counts. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

    private Words() {}

    static List<String> of(String label) {
        var words = new ArrayList<String>();
        var word = WORD.matcher(label.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** {@code Burglary – Residential} and {@code burglary residential} are the same. */
    static String plain(String label) {
        return String.join(" ", of(label));
    }
}
