package uk.safersheets.word.fill;

/**
 * What the paragraph of a place says around it, as far as its sentence may go.
 *
 * @param before the text up to it
 * @param after the text behind it
 */
public record Around(String before, String after) {
    /** Of a place that stands in no paragraph. */
    static final Around NOTHING = new Around("", "");

    private static final int LONGEST = 400;

    /** Of a place between two characters of a paragraph. */
    static Around of(Paragraph paragraph, int from, int to) {
        var words = paragraph.words;
        return new Around(
                words.substring(Math.max(0, from - LONGEST), from),
                words.substring(to, Math.min(words.length(), to + LONGEST)));
    }
}
