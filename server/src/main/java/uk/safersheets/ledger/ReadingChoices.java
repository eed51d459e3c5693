package uk.safersheets.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.text.Separator;

/**
 * What a person says about how an export is read.
 *
 * @param separator what keeps its values apart; null to be found out
 */
public record ReadingChoices(@Nullable Separator separator, List<SetAside> setAside) {
    public static final ReadingChoices NONE = new ReadingChoices(null, List.of());

    public ReadingChoices {
        setAside = List.copyOf(setAside);
    }

    /** These, and others on top of them. */
    public ReadingChoices and(ReadingChoices others) {
        return new ReadingChoices(
                others.separator == null ? separator : others.separator,
                Stream.concat(setAside.stream(), others.setAside.stream()).toList());
    }
}
