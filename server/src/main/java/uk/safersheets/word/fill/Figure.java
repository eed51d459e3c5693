package uk.safersheets.word.fill;

/**
 * A figure to write.
 *
 * @param shown as the sheet shows it
 * @param source where it comes from, for a comment; empty for none
 */
public record Figure(String shown, String source) {}
