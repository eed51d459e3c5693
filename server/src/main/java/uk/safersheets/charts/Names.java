package uk.safersheets.charts;

import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;

/** Names in a sentence. */
final class Names {
    private static final int MOST = 3;
    private static final Pattern AFTER_DASH = Pattern.compile("^.*\\s[-–—]+\\s");

    private Names() {}

    /** {@code A, B and C}; of more than three the first two and how many more. */
    static String of(List<String> names) {
        if (names.size() > MOST) {
            return String.join(", ", names.subList(0, MOST - 1)) + " and " + (names.size() - MOST + 1) + " more";
        }
        return all(names);
    }

    /** {@code A, B, C and D}. */
    static String all(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /**
     * Whether an area is the one of this name: {@code Leicestershire - Charnwood} is Charnwood's, as the lists of family
     * groups write it.
     */
    static boolean isArea(String area, String name) {
        String key = Texts.key(name);
        return !key.isEmpty()
                && (Texts.key(area).equals(key)
                        || Texts.key(AFTER_DASH.matcher(area).replaceFirst("")).equals(key));
    }

    /** {@code 1st}, {@code 22nd}, {@code 13th}. */
    static String ordinal(long number) {
        long tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return number + "th";
        }
        return number
                + switch ((int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
