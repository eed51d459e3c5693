package uk.safersheets.store.scoring;

import java.time.Instant;
import java.util.Objects;

/**
 * One agency's own scores of a version.
 *
 * @param number its place in the record of every act
 * @param base the version that was scored, from 1
 * @param agency whose scores they are, as they wrote it
 * @param sha256 the hash of the workbook, byte for byte
 * @param who sent it
 */
public record Scoring(long number, String book, int base, String agency, String sha256, Instant at, String who) {
    public Scoring {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(who, "who");
    }

    /** As the record has it. */
    public String telling() {
        return agency + " " + sha256;
    }

    Scoring numbered(long given) {
        return new Scoring(given, book, base, agency, sha256, at, who);
    }
}
