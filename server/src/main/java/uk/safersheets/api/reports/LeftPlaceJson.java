package uk.safersheets.api.reports;

/**
 * A place of a report that stayed as it was.
 *
 * @param reason why, and what to write instead
 */
public record LeftPlaceJson(String reference, String place, String reason) {}
