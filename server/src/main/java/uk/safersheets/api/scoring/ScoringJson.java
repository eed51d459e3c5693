package uk.safersheets.api.scoring;

import java.time.Instant;
import uk.safersheets.store.scoring.Scoring;

/**
 * One agency's own scores of a version.
 *
 * @param number its place in the record of every act
 * @param base the version that was scored
 * @param who sent it
 * @param stands whether it counts; a later one of the same agency stands in for it otherwise
 * @param workbook where it can be fetched, byte for byte
 */
public record ScoringJson(
        long number, int base, String agency, String sha256, Instant at, String who, boolean stands, String workbook) {
    public static ScoringJson of(Scoring scoring, boolean stands) {
        return new ScoringJson(
                scoring.number(),
                scoring.base(),
                scoring.agency(),
                scoring.sha256(),
                scoring.at(),
                scoring.who(),
                stands,
                "/api/books/" + scoring.book() + "/scorers/" + scoring.number() + "/workbook");
    }
}
