package uk.safersheets.functions.labels;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How many names a text lists. A name that is known as a whole is one, whatever stands in it. */
final class NamesListed {
    private static final Pattern ALWAYS = Pattern.compile("[,;/&\\n]|(?<=\\s)\\+(?=\\s)");
    private static final Pattern PERHAPS = Pattern.compile("(?i)(?<!\\s)\\s++(?:and|with|supported by|plus)\\s++");

    private NamesListed() {}

    static int in(String text, Labels known) {
        if (text.isBlank()) {
            return 0;
        }
        if (known.has(Labels.Label.of(text))) {
            return 1;
        }
        return (int) Arrays.stream(ALWAYS.split(text))
                .filter(part -> !part.isBlank())
                .mapToLong(part -> parts(part, known))
                .sum();
    }

    /** Fire and Rescue Service is one name, Police and Fire Service two where one of them is known. */
    private static long parts(String text, Labels known) {
        var parts = PERHAPS.split(text);
        boolean isOne = parts.length == 1
                || known.has(Labels.Label.of(text))
                || Arrays.stream(parts).noneMatch(part -> isKnown(part, known));
        return isOne ? 1 : parts.length;
    }

    private static boolean isKnown(String part, Labels known) {
        var label = Labels.Label.of(part);
        return known.has(label) || Closeness.closest(label, known).isPresent();
    }
}
