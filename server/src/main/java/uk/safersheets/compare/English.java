package uk.safersheets.compare;

import java.util.List;
import java.util.Locale;

/** Small words: ordinals and lists. */
public final class English {
    private English() {}

    /** {@code 1st}, {@code 2nd}, {@code 13th}. */
    public static String ordinal(int number) {
        int tens = number / 10 % 10;
        return number
                + switch (tens == 1 ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    public static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }
}
