package uk.safersheets.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.Pence;

/** Sums of pence of which some may not be entered. */
final class Pounds {
    private Pounds() {}

    /** What is entered, added up; null where nothing is. */
    static @Nullable Long sum(@Nullable Long... amounts) {
        return sum(Arrays.asList(amounts));
    }

    /** What is entered, added up; null where nothing is. */
    static @Nullable Long sum(List<@Nullable Long> amounts) {
        return amounts.stream().filter(Objects::nonNull).reduce(Math::addExact).orElse(null);
    }

    /** Null where one of them is not entered. */
    static @Nullable Long difference(@Nullable Long amount, @Nullable Long less) {
        return amount == null || less == null ? null : Math.subtractExact(amount, less);
    }

    static boolean areAll(List<Entry> entries) {
        return entries.stream().allMatch(entry -> entry.sort() == Entry.Sort.MONEY);
    }

    static Entry total(List<Entry> entries) {
        return Entry.money(sum(entries.stream()
                .filter(entry -> entry.sort() == Entry.Sort.MONEY)
                .map(entry ->
                        Pence.whole(((Value.Number) entry.value()).amount()).getAsLong())
                .toList()));
    }
}
