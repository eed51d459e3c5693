package uk.safersheets.excel.template;

import java.util.Arrays;

/** How much room a text takes in the workbook's font, so that rows and columns are made to fit on every machine. */
final class TextSize {
    /** Widths of the characters from space to tilde in thousandths of the letter size (Helvetica's published metrics). */
    private static final int[] WIDTHS = Arrays.stream(
                    ("278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 "
                                    + "556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 "
                                    + "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 "
                                    + "667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 "
                                    + "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 "
                                    + "556 556 333 500 278 556 500 722 500 500 500 334 260 334 584")
                            .split(" "))
            .mapToInt(Integer::parseInt)
            .toArray();

    private static final int OTHERS = 600;
    private static final double BOLD = 1.08;
    private static final double DIGIT = 0.556;
    private static final double LINE = 1.28;

    private TextSize() {}

    /** The width of a text in characters of a column, which are digits of the standard size. */
    static double columns(String text, int size, boolean bold) {
        int thousandths = text.chars()
                .map(letter -> letter >= ' ' && letter <= '~' ? WIDTHS[letter - ' '] : OTHERS)
                .sum();
        return thousandths / 1000.0 * (bold ? BOLD : 1) * size / CellStyles.SIZE / DIGIT;
    }

    /** The widest word of a text, in characters of a column. */
    static double widestWord(String text, boolean bold) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(word -> columns(word, CellStyles.SIZE, bold))
                .max()
                .orElse(0);
    }

    /** How many lines a text takes in a column of this width; a word that is too long for one is broken. */
    static int lines(String text, int size, boolean bold, double width) {
        double space = columns(" ", size, bold);
        int lines = 1;
        double used = 0;
        for (var word : text.split(" ")) {
            double room = columns(word, size, bold);
            if (used > 0 && used + space + room > width) {
                lines++;
                used = 0;
            }
            int broken = (int) (room / width);
            lines += broken;
            used = (used > 0 ? used + space : 0) + room - broken * width;
        }
        return lines;
    }

    /** The height in points of so many lines. */
    static float height(int lines, int size) {
        return (float) Math.ceil(lines * size * LINE);
    }
}
