package uk.safersheets.word.fill;

import org.jspecify.annotations.Nullable;

/**
 * A place of a report that names the figure to stand there.
 *
 * @param reference which figure, as it is written: {@code Charnwood crime: All Crime, Change %}
 * @param place where it stands: {@code paragraph 3}, {@code table 1, row 2, column 3}, {@code the header, paragraph 1}
 * @param around what its paragraph says around it
 * @param isLost whether its name is too long for a content control, so that what is filled in is plain text and names no
 *     figure any more
 * @param obstacleOrNull why nothing can be written there, whatever the figure; null where something can
 */
public record Placeholder(
        String reference,
        String place,
        Around around,
        boolean isLost,
        @Nullable String obstacleOrNull) {}
