package uk.safersheets.functions.labels;

/** Single slips of the hand between two words: a letter added, left out, changed, or swapped with its neighbour. */
final class Edits {
    private Edits() {}

    /** Whether one such slip, and no less, makes the one of the other. Takes one look at each letter. */
    static boolean isOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.max(one.length(), other.length()) - shorter > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? one : other;
            String rest = longer.equals(one) ? other : one;
            return longer.substring(same + 1).equals(rest.substring(same));
        }
        return same < shorter
                && (one.substring(same + 1).equals(other.substring(same + 1)) || isSwap(one, other, same));
    }

    private static boolean isSwap(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
