package uk.safersheets.web;

import uk.safersheets.json.CarriedJson;

/**
 * The next period's book.
 *
 * @param version its first version
 * @param explanations how many explanations still hold
 */
record NextJson(BookJson book, VersionJson version, CarriedJson carried, int explanations) {}
