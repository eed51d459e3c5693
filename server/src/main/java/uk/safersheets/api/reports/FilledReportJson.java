package uk.safersheets.api.reports;

import java.util.List;

/**
 * What became of a report's figures.
 *
 * @param left places that stayed as they were: nothing is guessed
 */
public record FilledReportJson(
        Summary summary, List<FilledFigureJson> filled, List<LeftPlaceJson> left, List<String> notes) {

    /** @param places all that name a figure */
    public record Summary(int places, int filled, int left) {}

    public static FilledReportJson of(List<FilledFigureJson> filled, List<LeftPlaceJson> left, List<String> notes) {
        return new FilledReportJson(
                new Summary(filled.size() + left.size(), filled.size(), left.size()), filled, left, notes);
    }
}
