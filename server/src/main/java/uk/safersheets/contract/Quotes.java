package uk.safersheets.contract;

/** Puts right what word processors and spreadsheets do to the quotation marks of a formula. */
final class Quotes {
    private Quotes() {}

    /**
     * The formula with straight marks where they belong to it. A curly mark inside a quoted text or a heading in
     * brackets is part of the words and stays.
     */
    static String straight(String formula) {
        var straight = new StringBuilder(formula.length());
        boolean quoted = false;
        int depth = 0;
        for (char letter : formula.toCharArray()) {
            char plain = quoted && isSingle(letter) || depth > 0 ? letter : plain(letter);
            quoted ^= plain == '"' && depth == 0;
            depth += quoted ? 0 : plain == '[' ? 1 : plain == ']' ? -1 : 0;
            straight.append(plain);
        }
        return straight.toString();
    }

    private static boolean isSingle(char letter) {
        return letter == '\u2018' || letter == '\u2019';
    }

    private static char plain(char letter) {
        return switch (letter) {
            case '\u201C', '\u201D', '\u201E' -> '"';
            case '\u2018', '\u2019' -> '\'';
            default -> letter;
        };
    }
}
