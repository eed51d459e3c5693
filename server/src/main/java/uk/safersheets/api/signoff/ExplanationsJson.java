package uk.safersheets.api.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.check.MayHoldAFinding;
import uk.safersheets.store.signoff.ExplanationRequest;
import uk.safersheets.store.signoff.Place;

/**
 * What an officer says of queries.
 *
 * @param version the version whose findings they looked at; the newest when left out
 */
public record ExplanationsJson(Integer version, List<Explanation> explanations) {

    /**
     * One of them. It names the query as its finding does.
     *
     * @param explanation empty to take back what was said
     */
    @MayHoldAFinding
    record Explanation(
            String ruleId,
            @Nullable String table,
            @Nullable String rowKey,
            @Nullable String column,
            @Nullable String explanation) {}

    /** @throws BadJsonException when one of them is null */
    public List<ExplanationRequest> requests() {
        return explanations == null
                ? List.of()
                : explanations.stream().map(ExplanationsJson::request).toList();
    }

    private static ExplanationRequest request(Explanation one) {
        if (one == null) {
            throw new BadJsonException("One of the explanations is null.");
        }
        return new ExplanationRequest(
                one.ruleId() == null ? "" : one.ruleId(),
                new Place(one.table(), one.rowKey(), one.column()),
                one.explanation() == null ? "" : one.explanation());
    }
}
