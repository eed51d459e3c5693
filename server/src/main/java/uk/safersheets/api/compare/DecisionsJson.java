package uk.safersheets.api.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Scalars;
import uk.safersheets.compare.scores.ScoreDecision;

/**
 * How the cells that scorers differ about are settled.
 *
 * @param choices by the cell's id: {@code "base"} for what was there before, {@code {"agency": "Police"}}, or
 *     {@code {"value": …}} for something else
 * @param otherwise likewise, for every other cell that is not agreed; left out, each of them has to be chosen
 * @param scorings the numbers of the scores that were looked at, so that nobody's later ones go in unseen
 */
public record DecisionsJson(
        Map<String, Object> choices,
        @Nullable Object otherwise,
        @Nullable List<Long> scorings) {

    /** @throws BadJsonException for a choice that is none of these */
    public Map<String, ScoreDecision> read() {
        var read = new LinkedHashMap<String, ScoreDecision>();
        if (choices != null) {
            choices.forEach((id, choice) -> read.put(id, decision(choice, id)));
        }
        return read;
    }

    /** Null for none. */
    public @Nullable ScoreDecision readOtherwise() {
        return otherwise == null ? null : decision(otherwise, "every other cell");
    }

    /** Empty for none. */
    public List<Long> seen() {
        return scorings == null ? List.of() : scorings;
    }

    private static ScoreDecision decision(Object choice, String place) {
        if (choice instanceof Map<?, ?> written && written.containsKey("value")) {
            return new ScoreDecision.Settle(Scalars.value(written.get("value"), "The value of " + place));
        }
        if (choice instanceof Map<?, ?> followed && followed.get("agency") instanceof String agency) {
            return new ScoreDecision.Follow(agency);
        }
        if ("base".equals(choice)) {
            return new ScoreDecision.Leave();
        }
        throw new BadJsonException(
                "The choice for " + place + " should be \"base\", {\"agency\": …} or {\"value\": …}.");
    }
}
