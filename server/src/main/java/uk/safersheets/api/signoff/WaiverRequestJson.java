package uk.safersheets.api.signoff;

import org.jspecify.annotations.Nullable;
import uk.safersheets.store.signoff.WaiverRequest;

/**
 * A waiver that somebody asked for. What is null of table, row key and column stands for all of them.
 *
 * @param number its place in the record of every act
 * @param version the newest version when it was asked for
 * @param askedBy their name
 * @param user the id of the account that was signed in; null where the name is as it was given
 * @param until its last day
 */
public record WaiverRequestJson(
        long number,
        int version,
        String ruleId,
        @Nullable String table,
        @Nullable String rowKey,
        @Nullable String column,
        String askedBy,
        @Nullable String user,
        String why,
        String until) {
    public static WaiverRequestJson of(WaiverRequest request) {
        return new WaiverRequestJson(
                request.number(),
                request.version(),
                request.rule(),
                request.place().table(),
                request.place().rowKey(),
                request.place().column(),
                request.askedBy().name(),
                request.askedBy().user(),
                request.why(),
                request.until().toString());
    }
}
