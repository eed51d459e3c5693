package uk.safersheets.labels;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the acronyms in a text: two to eight capitals standing alone, with or without a plural s. */
final class Acronyms {
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}&])([A-Z]{2,8})(?:s)?(?![\\p{L}\\p{N}])");
    private static final Set<String> NOT_ACRONYMS = Set.of("OR", "AND", "II", "III", "IV", "VI", "VII", "VIII");

    private Acronyms() {}

    /** In the order of the text, each once; none in a text that is all capitals and several words, which is a shout. */
    static List<String> in(String text) {
        var found = new LinkedHashSet<String>();
        if (!isShouted(text)) {
            var acronym = ACRONYM.matcher(text);
            while (acronym.find()) {
                if (!NOT_ACRONYMS.contains(acronym.group(1))) {
                    found.add(acronym.group(1));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && Words.of(text).size() > 2;
    }
}
