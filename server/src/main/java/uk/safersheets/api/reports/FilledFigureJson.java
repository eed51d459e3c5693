package uk.safersheets.api.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place of a report that holds its figure.
 *
 * @param reference which figure, as the report names it
 * @param place where in the report: {@code table 1, row 2, column 3}
 * @param shown as the sheet shows it
 * @param workbook where it comes from
 * @param book the id of its book; null for a file that was sent
 * @param version which of its versions; null for a file
 * @param cell such as {@code Crime performance!E5}
 * @param label its row and column
 * @param approved when that version was approved; null for a file
 */
public record FilledFigureJson(
        String reference,
        String place,
        String shown,
        String workbook,
        @Nullable String book,
        @Nullable Integer version,
        String cell,
        String label,
        @Nullable Instant approved) {}
