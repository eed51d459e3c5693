package uk.safersheets.ledger.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.cell.Texts;

/** How an export writes its dates, as somebody has said who knows. */
public enum DateOrder {
    DAY_FIRST,
    /** As in America. */
    MONTH_FIRST,
    /** Excel took days for months where it could, and left the other dates as text. */
    SWAPPED;

    /** As a map file calls it, such as {@code day first}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The order with this word. */
    public static Optional<DateOrder> of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(Texts.key(word).replace('-', ' ')))
                .findFirst();
    }
}
