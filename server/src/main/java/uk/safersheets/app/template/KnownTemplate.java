package uk.safersheets.app.template;

import uk.safersheets.calculate.PreparedContract;

/**
 * One template version, ready to check workbooks against.
 *
 * @param retired whether workbooks of it are no longer taken
 */
public record KnownTemplate(PreparedContract prepared, boolean retired) {}
