package uk.safersheets.compare.merge;

import java.util.Comparator;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.contract.Type;

/** Three values of one cell made one. */
final class ThreeWay {
    private static final Comparator<Value> EITHER = Comparator.comparing(Value::toString)
            .thenComparing(value -> value.getClass().getName());

    private ThreeWay() {}

    /** The value that both sides can stand by; empty when both changed it to different ones. */
    static Optional<Value> merged(Value base, Value mine, Value theirs, Type type) {
        if (mine.equals(base) || theirs.equals(mine)) {
            return Optional.of(theirs);
        }
        if (theirs.equals(base)) {
            return Optional.of(mine);
        }
        if (ValueMeaning.same(mine, theirs, type)) {
            return Optional.of(EITHER.compare(mine, theirs) <= 0 ? mine : theirs);
        }
        if (ValueMeaning.same(mine, base, type)) {
            return Optional.of(theirs);
        }
        return ValueMeaning.same(theirs, base, type) ? Optional.of(mine) : Optional.empty();
    }
}
