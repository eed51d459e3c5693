package uk.safersheets.functions.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** The scores that are allowed. */
record Scale(TreeSet<BigDecimal> allowed) {
    static Scale of(Area scores) {
        var allowed = new TreeSet<BigDecimal>();
        scores.values()
                .filter(Value.Number.class::isInstance)
                .forEach(score -> allowed.add(((Value.Number) score).amount()));
        return new Scale(allowed);
    }

    /**
     * What a score may be moved to: itself where it is on the scale, else the allowed scores next to it, the lower
     * first. A text or a blank stays what it is.
     */
    List<Value> moves(Value score) {
        if (!(score instanceof Value.Number number) || allowed.isEmpty()) {
            return List.of(score);
        }
        var below = allowed.floor(number.amount());
        var above = allowed.ceiling(number.amount());
        if (below == null || above == null) {
            return List.of(Value.of(below == null ? above : below));
        }
        return below.compareTo(above) == 0 ? List.of(score) : List.of(Value.of(below), Value.of(above));
    }

    boolean hasNegative() {
        return !allowed.isEmpty() && allowed.first().signum() < 0;
    }
}
