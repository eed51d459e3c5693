package uk.safersheets.api.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Scalars;
import uk.safersheets.compare.merge.Choice;
import uk.safersheets.compare.merge.Parent;

/**
 * How conflicts are settled.
 *
 * @param choices by the conflict's id: {@code "base"}, {@code "mine"} or {@code "theirs"}, or {@code {"value": …}} for
 *     something else in a cell
 */
public record ChoicesJson(Map<String, Object> choices) {

    /** @throws BadJsonException for a choice that is none of these */
    public Map<String, Choice> read() {
        var read = new LinkedHashMap<String, Choice>();
        if (choices != null) {
            choices.forEach((id, choice) -> read.put(id, choice(id, choice)));
        }
        return read;
    }

    private static Choice choice(String id, Object choice) {
        if (choice instanceof Map<?, ?> written && written.containsKey("value")) {
            return new Choice.Write(Scalars.value(written.get("value"), "The value of " + id));
        }
        for (var parent : Parent.values()) {
            if (parent.word().equals(choice)) {
                return new Choice.Take(parent);
            }
        }
        throw new BadJsonException(
                "The choice for " + id + " should be \"base\", \"mine\", \"theirs\" or {\"value\": …}.");
    }
}
