package uk.safersheets.compare.merge;

import uk.safersheets.cell.Value;

/** What a choice puts into a cell. */
final class ChosenValue {
    private ChosenValue() {}

    static Value of(Conflict.OfCell conflict, Choice choice) {
        if (choice instanceof Choice.Take take) {
            return switch (take.parent()) {
                case BASE -> conflict.base();
                case MINE -> conflict.mine();
                case THEIRS -> conflict.theirs();
            };
        }
        return ((Choice.Write) choice).value();
    }
}
