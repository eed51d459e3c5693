package uk.safersheets.calculate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Neighbouring columns of a table, in the order of the contract. */
record Columns(int first, int last) {

    /** Empty when there is no such table or heading; all columns for headings that are null. */
    static Optional<Columns> of(@Nullable PreparedTable table, @Nullable String first, @Nullable String last) {
        if (table == null) {
            return Optional.empty();
        }
        int from = first == null ? 0 : table.place(first);
        int to = last == null ? table.size() - 1 : table.place(last);
        return from < 0 || to < 0 ? Optional.empty() : Optional.of(new Columns(Math.min(from, to), Math.max(from, to)));
    }

    IntStream all() {
        return IntStream.rangeClosed(first, last);
    }

    int size() {
        return last - first + 1;
    }
}
