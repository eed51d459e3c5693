package uk.safersheets.check.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/**
 * The government's markers for a figure that is deliberately not there, one in a bracket: {@code [x]}. A marker is
 * never a wrong type. What is not applicable, {@code [z]}, is left out of sums as Excel leaves text out; every other
 * marker stands for a figure that exists somewhere, so whatever rests on it is not checked.
 */
public final class MissingMarker {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("[a]", "average"),
            Map.entry("[b]", "break in the series"),
            Map.entry("[c]", "confidential"),
            Map.entry("[e]", "estimated"),
            Map.entry("[f]", "forecast"),
            Map.entry("[k]", "low"),
            Map.entry("[ns]", "not significant"),
            Map.entry("[p]", "provisional"),
            Map.entry("[r]", "revised"),
            Map.entry("[s]", "significant"),
            Map.entry("[ss]", "significant"),
            Map.entry("[sss]", "significant"),
            Map.entry("[t]", "total"),
            Map.entry("[u]", "of low reliability"),
            Map.entry("[w]", "none recorded"),
            Map.entry("[x]", "not available"),
            Map.entry("[z]", "not applicable"));

    private MissingMarker() {}

    /** The marker a cell holds, such as {@code [x]}; empty when it holds something else. */
    public static Optional<String> of(Value value) {
        if (!(value instanceof Value.Text text) || text.text().indexOf('[') < 0) {
            return Optional.empty();
        }
        String marker = Texts.key(text.text());
        return MEANINGS.containsKey(marker) ? Optional.of(marker) : Optional.empty();
    }

    /** What a marker stands for, in words. */
    public static @Nullable String meaning(String marker) {
        return MEANINGS.get(marker);
    }

    /** Whether it is the marker for what does not apply, which sums may leave out. */
    public static boolean isNotApplicable(Value value) {
        return of(value).filter("[z]"::equals).isPresent();
    }
}
