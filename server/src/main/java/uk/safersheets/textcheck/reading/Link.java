package uk.safersheets.textcheck.reading;

import java.util.List;
import uk.safersheets.textcheck.fact.Item;

/**
 * What a figure may be of.
 *
 * @param items one, or several that are taken together
 * @param score how closely the sentence ties it to the figure, up to 1
 * @param isNamed whether the sentence itself names it, or speaks of what the one before named
 */
record Link(List<Item> items, double score, boolean isNamed) {}
