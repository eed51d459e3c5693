package uk.safersheets.prose.meaning;

import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Part;

/**
 * The words beside a number that say what it is.
 *
 * @param from the first of these words
 * @param to after the last of them
 */
record Cue(Part part, Direction direction, int from, int to) {}
