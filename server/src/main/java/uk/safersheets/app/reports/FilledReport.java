package uk.safersheets.app.reports;

import java.util.List;
import uk.safersheets.api.reports.FilledFigureJson;
import uk.safersheets.api.reports.LeftPlaceJson;

/**
 * A report with its figures in their places.
 *
 * @param bytes the file; as it was sent where nothing was filled
 * @param filled each place that holds its figure
 * @param left each place that stayed as it was, with why
 */
public record FilledReport(byte[] bytes, List<FilledFigureJson> filled, List<LeftPlaceJson> left, List<String> notes) {
    public FilledReport {
        filled = List.copyOf(filled);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }
}
