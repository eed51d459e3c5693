package uk.safersheets.store.signoff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer said of a finding. It holds for as long as the finding says the same of the same place.
 *
 * @param version the version they looked at
 * @param rule the finding's rule
 * @param message the finding's message
 * @param words empty when an earlier explanation is taken back
 * @param who who said it
 * @param user the id of the account that was signed in; null where the name is as it was given
 */
public record Explanation(
        String book,
        int version,
        String rule,
        Place place,
        String message,
        String words,
        String who,
        @Nullable String user) {
    public Explanation {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(who, "who");
    }

    /** Whether it is about the same finding. */
    public boolean isOf(@Nullable String otherRule, Place otherPlace, @Nullable String otherMessage) {
        return rule.equals(otherRule) && place.equals(otherPlace) && message.equals(otherMessage);
    }

    /** As the record has it. */
    public String telling() {
        return rule + " at " + place + ": " + (words.isEmpty() ? "taken back" : words);
    }
}
