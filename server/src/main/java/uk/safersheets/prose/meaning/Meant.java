package uk.safersheets.prose.meaning;

import java.util.BitSet;
import java.util.List;
import uk.safersheets.prose.Mention;

/**
 * The figures of a sentence with their meaning.
 *
 * @param used the tokens whose meaning belongs to a figure, and that claim nothing by themselves
 */
public record Meant(List<Mention> mentions, BitSet used) {}
