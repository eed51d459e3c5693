package uk.safersheets.api.carryforward;

import uk.safersheets.api.book.BookJson;
import uk.safersheets.api.compare.CarriedJson;
import uk.safersheets.api.version.VersionJson;

/**
 * The next period's book.
 *
 * @param version its first version
 * @param explanations how many explanations still hold
 */
public record NextJson(BookJson book, VersionJson version, CarriedJson carried, int explanations) {}
