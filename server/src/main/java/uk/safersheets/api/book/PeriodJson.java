package uk.safersheets.api.book;

import org.jspecify.annotations.Nullable;

/**
 * The period that comes next.
 *
 * @param period its name; may be left out after one such as {@code 2015-16} or {@code 2019-20 Q1}
 * @param comparison what its figures are compared with, {@code year-before} or {@code period-before}; may be left out
 *     where the dates of the period that ended tell
 */
public record PeriodJson(String period, @Nullable String comparison) {}
