package uk.safersheets.api.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.api.check.SummaryJson;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.State;
import uk.safersheets.store.version.Version;

/**
 * One version.
 *
 * @param base the version the work started from; 0 for none
 * @param sha256 of the workbook, byte for byte
 * @param size of the workbook in bytes
 * @param role empty while nobody signs in
 * @param note what the author said about it; empty for nothing
 * @param state {@code draft}, {@code submitted}, {@code returned}, {@code approved}, {@code published},
 *     {@code superseded} or {@code withdrawn}
 * @param counts which version of the book counts, in one sentence
 * @param joined the merge that made it: its second parent is that late submission; null for none
 */
public record VersionJson(
        String book,
        int number,
        int base,
        String sha256,
        int size,
        Instant createdAt,
        String author,
        String role,
        String note,
        String templateVersion,
        SummaryJson summary,
        @WordOf(State.class) String state,
        String counts,
        @Nullable String joined) {
    public static VersionJson of(Version version, SignOffStatus standing) {
        var tally = version.tally();
        return new VersionJson(
                version.book(),
                version.number(),
                version.base(),
                version.sha256(),
                version.size(),
                version.createdAt(),
                version.author(),
                version.role(),
                version.note(),
                version.templateVersion(),
                new SummaryJson(tally.errors(), tally.queries(), tally.notes(), tally.notChecked()),
                standing.state(version.number()).word(),
                standing.sentence(),
                version.joined());
    }
}
