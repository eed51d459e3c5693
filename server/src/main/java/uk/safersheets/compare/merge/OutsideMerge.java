package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Submission;
import uk.safersheets.compare.diff.OutsideEntries;
import uk.safersheets.contract.Contract;

/** What the other side entered outside the tables since both started, and mine does not have. */
public final class OutsideMerge {
    private OutsideMerge() {}

    /**
     * One row to bring into mine.
     *
     * @param row as the other side has it
     * @param replaces mine, where the other side changed it and I did not; empty for a row to add
     */
    public record Brought(OutsideRow row, Optional<OutsideRow> replaces) {}

    /** The rows in the order of the other side's sheets; none when one of the three was not looked at. */
    public static List<Brought> of(Contract contract, Submission base, Submission mine, Submission theirs) {
        var start = OutsideEntries.of(contract, base);
        var own = OutsideEntries.of(contract, mine);
        var others = OutsideEntries.of(contract, theirs);
        var brought = new ArrayList<Brought>();
        if (start.isPresent() && own.isPresent() && others.isPresent()) {
            var gone = new ArrayList<>(start.get().without(others.get()));
            for (var row : others.get().without(start.get())) {
                if (own.get().equal(row).isEmpty()) {
                    var before = OutsideEntries.at(row, gone);
                    before.ifPresent(gone::remove);
                    brought.add(new Brought(row, before.flatMap(own.get()::equal)));
                }
            }
        }
        return brought;
    }
}
