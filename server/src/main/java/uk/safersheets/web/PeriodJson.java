package uk.safersheets.web;

/**
 * The period that comes next.
 *
 * @param period its name; may be left out after one such as {@code 2015-16} or {@code 2019-20 Q1}
 */
record PeriodJson(String period) {}
