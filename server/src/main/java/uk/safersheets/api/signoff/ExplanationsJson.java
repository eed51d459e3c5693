package uk.safersheets.api.signoff;

import java.util.List;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.check.MayHoldAFinding;
import uk.safersheets.app.signoff.AnsweredFindings.Said;
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
    record Explanation(String ruleId, String table, String rowKey, String column, String explanation) {}

    /** @throws BadJsonException when one of them is null */
    public List<Said> said() {
        return explanations == null
                ? List.of()
                : explanations.stream().map(ExplanationsJson::said).toList();
    }

    private static Said said(Explanation one) {
        if (one == null) {
            throw new BadJsonException("One of the explanations is null.");
        }
        return new Said(
                one.ruleId() == null ? "" : one.ruleId(),
                new Place(one.table(), one.rowKey(), one.column()),
                one.explanation() == null ? "" : one.explanation());
    }
}
