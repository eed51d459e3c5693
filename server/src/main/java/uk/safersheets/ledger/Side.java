package uk.safersheets.ledger;

import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.Texts;

/** The side of an account, as a column of its own may say it. */
public enum Side {
    DEBIT(Set.of("dr", "d", "debit", "debits", "db", "s", "+")),
    CREDIT(Set.of("cr", "c", "credit", "credits", "h", "-"));

    private final Set<String> words;

    Side(Set<String> words) {
        this.words = words;
    }

    public static Optional<Side> of(String text) {
        String word = Pence.withPlainDashes(Texts.key(text));
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        for (var side : values()) {
            if (side.words.contains(bare)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
