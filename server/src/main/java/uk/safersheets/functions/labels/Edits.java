package uk.safersheets.functions.labels;

/** Counts the single letters added, left out, changed or swapped with their neighbour between two words. */
final class Edits {
    private Edits() {}

    /** The optimal string alignment distance: Damerau's four edits, no part edited twice. */
    static int between(String one, String other) {
        int[] twoBack = new int[0];
        int[] back = new int[other.length() + 1];
        for (int j = 0; j < back.length; j++) {
            back[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[back.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], back[j]) + 1, back[j - 1] + change);
                if (isSwap(one, i, other, j)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            twoBack = back;
            back = row;
        }
        return back[other.length()];
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
