package uk.safersheets.prose;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a sentence, with the words that say what it is.
 *
 * @param quote the number and the words that carry its meaning: {@code down 365}, {@code 58 less offences}, {@code halved}
 * @param number the number itself
 * @param whole the second number of {@code 4 of the 8} and {@code 8/15}; null for none
 * @param direction what the words, or else a sign, say; {@code up} and a minus together are {@code UP} with {@code signs}
 * @param isSigned whether a sign is printed before it
 */
public record Mention(
        Span quote,
        Span number,
        Printed printed,
        @Nullable Printed whole,
        Unit unit,
        Part part,
        Direction direction,
        Hedge hedge,
        boolean isSigned) {}
