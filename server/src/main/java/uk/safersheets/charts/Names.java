package uk.safersheets.charts;

import java.util.List;

/** Names in a sentence. */
final class Names {
    private static final int MOST = 3;

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
