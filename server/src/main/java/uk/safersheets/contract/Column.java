package uk.safersheets.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, known by its heading.
 *
 * @param next what becomes of its entries in the next period
 * @param purposeOrNull what it is for; null where the contract does not say
 */
public record Column(
        String name, Content content, Next next, @Nullable ColumnPurpose purposeOrNull) {
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(next, "next");
    }

    public Column(String name, Content content) {
        this(name, content, Next.USUAL, null);
    }

    /** Whether it has this role. */
    public boolean is(TableColumnRole role) {
        return purposeOrNull != null && purposeOrNull.role() == role;
    }

    Column in(ColumnPurpose purpose) {
        return new Column(name, content, next, purpose);
    }
}
