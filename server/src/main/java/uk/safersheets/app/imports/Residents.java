package uk.safersheets.app.imports;

/**
 * How many people lived in an area in the middle of a year.
 *
 * @param area as the file names it
 * @param year of the estimate
 */
public record Residents(String area, int year, long people, FigureSource source) {}
