package uk.safersheets.prose.meaning;

import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Part;

/**
 * The words beside a number that say what it is.
 *
 * @param from the first of these words
 * @param to after the last of them
 * @param said the word that says which way, perhaps too far away to be quoted with the number; -1 for none
 */
record Cue(Part part, Direction direction, int from, int to, int said) {
    Cue(Part part, Direction direction, int from, int to) {
        this(part, direction, from, to, -1);
    }
}
