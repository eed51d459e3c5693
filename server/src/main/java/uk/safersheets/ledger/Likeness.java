package uk.safersheets.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;

/** What two rows of one document may have in common, so that they are one payment; the surest first. */
enum Likeness {
    /** A narrative was corrected, a supplier's name shortened or put in capitals. */
    ALL_BUT_WORDS(one -> List.of(one.date(), one.code(), one.pence())),
    /** It was posted to another code or on another day. */
    ALL_BUT_CODE_AND_DATE(one -> List.of(one.pence(), words(one))),
    ALL_BUT_AMOUNT(Transaction::withoutAmount);

    private final Function<Transaction, Object> key;

    Likeness(Function<Transaction, Object> key) {
        this.key = key;
    }

    /** The same for two rows that are alike. */
    Object key(Transaction one) {
        return key.apply(one);
    }

    /** The one whose words are most like those of a row. */
    static Transaction nearest(Transaction row, List<Transaction> alike) {
        return alike.stream()
                .max(Comparator.<Transaction>comparingInt(one -> shared(words(row), words(one)))
                        .thenComparing(Transaction.ORDER.reversed()))
                .orElseThrow();
    }

    /** Two for words that are the same, one for words of which one begins as the other. */
    private static int shared(List<String> some, List<String> others) {
        int shared = 0;
        for (int at = 0; at < some.size(); at++) {
            String one = some.get(at);
            String other = others.get(at);
            shared += one.equals(other) ? 2 : one.startsWith(other) || other.startsWith(one) ? 1 : 0;
        }
        return shared;
    }

    private static List<String> words(Transaction one) {
        return Stream.of(one.supplier(), one.reference(), one.description())
                .map(Texts::key)
                .toList();
    }
}
