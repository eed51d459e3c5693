package uk.safersheets.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture of amounts side by side: two bars for each thing, one above the other.
 *
 * @param said what it shows, in words, for whoever does not see it
 * @param format of its figures, as a workbook has it
 * @param first what the first bar of each thing is; likewise {@code second}
 */
public record Bars(String title, String said, String format, String first, String second, List<Pair> pairs)
        implements Block {

    /**
     * The two bars of one thing.
     *
     * @param one null where there is no such figure; likewise {@code other}
     */
    public record Pair(
            String label, @Nullable Bar one, @Nullable Bar other) {
        public Pair {
            Objects.requireNonNull(label, "label");
        }
    }

    /** One bar, and its figure as it is printed. */
    public record Bar(BigDecimal amount, String shown) {
        public Bar {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(shown, "shown");
        }
    }

    public Bars {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        pairs = List.copyOf(pairs);
    }

    /** Whether there is a first bar at all. */
    public boolean hasFirst() {
        return pairs.stream().anyMatch(pair -> pair.one() != null);
    }

    public boolean hasSecond() {
        return pairs.stream().anyMatch(pair -> pair.other() != null);
    }
}
