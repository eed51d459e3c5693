package uk.safersheets.compare.merge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.compare.diff.EntryRow;

/** One row as three workbooks have it; null where one lacks it. */
record ThreeWayRow(
        @Nullable EntryRow base,
        @Nullable EntryRow mine,
        @Nullable EntryRow theirs) {
    @Nullable
    EntryRow of(Parent parent) {
        return switch (parent) {
            case BASE -> base;
            case MINE -> mine;
            case THEIRS -> theirs;
        };
    }

    /** The row by which it is spoken of: the base's, or that of whoever added it. */
    EntryRow named() {
        if (base != null) {
            return base;
        }
        return Objects.requireNonNull(mine != null ? mine : theirs, "a row of none");
    }

    boolean isAdded() {
        return base == null;
    }

    /** Whether one side alone removed it. */
    boolean isRemovedByOne() {
        return base != null && (mine == null) != (theirs == null);
    }

    boolean isRemovedByBoth() {
        return base != null && mine == null && theirs == null;
    }
}
