package uk.safersheets.web;

import java.util.List;
import uk.safersheets.app.AnsweredFindings.Said;
import uk.safersheets.json.BadJson;
import uk.safersheets.json.MayHoldAFinding;
import uk.safersheets.store.Place;

/**
 * What an officer says of queries.
 *
 * @param version the version whose findings they looked at; the newest when left out
 */
record ExplanationsJson(Integer version, List<Explanation> explanations) {

    /**
     * One of them. It names the query as its finding does.
     *
     * @param explanation empty to take back what was said
     */
    @MayHoldAFinding
    record Explanation(String ruleId, String table, String rowKey, String column, String explanation) {}

    /** @throws BadJson when one of them is null */
    List<Said> said() {
        return explanations == null
                ? List.of()
                : explanations.stream().map(ExplanationsJson::said).toList();
    }

    private static Said said(Explanation one) {
        if (one == null) {
            throw new BadJson("One of the explanations is null.");
        }
        return new Said(
                one.ruleId() == null ? "" : one.ruleId(),
                new Place(one.table(), one.rowKey(), one.column()),
                one.explanation() == null ? "" : one.explanation());
    }
}
