package uk.safersheets.compare.merge;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.RowEntries;

/** Something that two people changed in ways that cannot both stand. */
public sealed interface Conflict {
    /** What {@link Merge#resolve} knows it by: the same whenever the same three workbooks are merged. */
    String id();

    /** The table's name; null for a named cell. */
    @Nullable
    String table();

    /** The row's key, in the base where it has the row; null for a named cell. */
    @Nullable
    String key();

    /** What is to be chosen. */
    Reason reason();

    <T> T fold(Function<OfCell, T> cell, Function<OfRow, T> row);

    /**
     * Who made the other side what it is.
     *
     * @param name as it was given
     * @param version the version that brought it
     */
    record Author(String name, int version) {
        public Author {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Why two changes cannot both stand. */
    enum Reason {
        /** The same cell got two values. */
        BOTH_CHANGED,
        /** The same row got two keys. */
        RENAMED_TWO_WAYS,
        /** Both added a row with this key, and this cell differs. */
        ADDED_TWICE,
        /** A row was given a key that a row of the other has too. */
        KEY_TAKEN,
        /** One removed the row, the other changed it. */
        REMOVED_AND_CHANGED;

        /** As JSON writes it: {@code both-changed}, {@code removed-and-changed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One cell.
     *
     * @param spot by the base's key where it has the row
     * @param cell where mine has it; null when mine lacks the row
     * @param base what the base held; blank when it lacked the row
     */
    record OfCell(
            String id,
            Reason reason,
            CellKey spot,
            @Nullable CellRef cell,
            Value base,
            Value mine,
            Value theirs) implements Conflict {
        public OfCell {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(spot, "spot");
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(mine, "mine");
            Objects.requireNonNull(theirs, "theirs");
        }

        @Override
        public @Nullable String table() {
            return spot.table();
        }

        @Override
        public @Nullable String key() {
            return spot.key();
        }

        @Override
        public <T> T fold(Function<OfCell, T> cell, Function<OfRow, T> row) {
            return cell.apply(this);
        }
    }

    /**
     * One whole row, removed on one side.
     *
     * @param base the row as both found it
     * @param mine null when mine removed it
     * @param theirs null when theirs removed it
     */
    record OfRow(
            String id,
            String table,
            String key,
            RowEntries base,
            @Nullable RowEntries mine,
            @Nullable RowEntries theirs)
            implements Conflict {
        public OfRow {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(base, "base");
            if ((mine == null) == (theirs == null)) {
                throw new IllegalArgumentException("one of the two removed the row, the other did not");
            }
        }

        @Override
        public Reason reason() {
            return Reason.REMOVED_AND_CHANGED;
        }

        @Override
        public <T> T fold(Function<OfCell, T> cell, Function<OfRow, T> row) {
            return row.apply(this);
        }
    }
}
