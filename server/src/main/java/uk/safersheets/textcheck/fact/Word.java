package uk.safersheets.textcheck.fact;

/**
 * One word of a text.
 *
 * @param stem what is left when only the meaning counts: {@code burglaries} is {@code burglary}
 * @param start its first character, in the text it was read from
 * @param end after its last
 */
public record Word(String stem, int start, int end) {}
