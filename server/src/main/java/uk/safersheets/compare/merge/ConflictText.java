package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.English;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.diff.RowEntries;

/** Says conflicts in plain words. */
public final class ConflictText {
    private final ChangeText text;

    /** @param text how values and places of the workbook are written */
    public ConflictText(ChangeText text) {
        this.text = text;
    }

    /** A conflict with all three values, in sentences. */
    public String of(Conflict conflict) {
        return conflict.fold(this::cell, this::row);
    }

    private String cell(Conflict.OfCell conflict) {
        var spot = conflict.spot();
        return English.capital(text.place(spot)) + ": it was " + text.value(spot, conflict.base()) + ", you have "
                + text.value(spot, conflict.mine()) + ", the other version has " + text.value(spot, conflict.theirs())
                + "."
                + (conflict.reason() == Conflict.Reason.KEY_TAKEN ? " Another row has that name already." : "");
    }

    private String row(Conflict.OfRow conflict) {
        var kept = Objects.requireNonNull(conflict.mine() == null ? conflict.theirs() : conflict.mine(), "kept");
        String changes = English.list(changes(conflict, kept));
        return conflict.mine() == null
                ? ChangeText.named(conflict.key()) + ": you removed the row; in the other version " + changes + "."
                : ChangeText.named(conflict.key()) + ": the other version removed the row; in yours " + changes + ".";
    }

    private List<String> changes(Conflict.OfRow conflict, RowEntries kept) {
        var changes = new ArrayList<String>();
        conflict.base().entries().forEach((heading, was) -> {
            var spot = new CellKey(conflict.table(), conflict.key(), heading);
            var is = kept.entries().getOrDefault(heading, Value.BLANK);
            if (!ValueMeaning.same(was, is, text.type(spot))) {
                changes.add(heading + ChangeText.went(text.value(spot, was), text.value(spot, is)));
            }
        });
        return changes;
    }
}
