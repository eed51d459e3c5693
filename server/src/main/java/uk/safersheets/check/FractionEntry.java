package uk.safersheets.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/** Decimals in a whole number, fractions of a penny in an amount. */
final class FractionEntry implements Examiner {
    /** What Excel's binary numbers leave behind in a sum is no fraction anybody typed. */
    private static final BigDecimal NOISE = new BigDecimal("0.0000001");

    @Override
    public Optional<Complaint> of(Typed entry) {
        if (!(entry.value() instanceof Value.Number number)) {
            return Optional.empty();
        }
        BigDecimal typed = number.amount();
        if (entry.wanted().type() == Type.WHOLE && hasMoreThan(typed, 0)) {
            return Optional.of(decimals(entry));
        }
        return entry.wanted().type() == Type.MONEY && hasMoreThan(typed, 2)
                ? Optional.of(fractions(entry, typed))
                : Optional.empty();
    }

    private static boolean hasMoreThan(BigDecimal typed, int decimals) {
        return typed.scale() > decimals
                && typed.subtract(typed.setScale(decimals, RoundingMode.HALF_UP))
                                .abs()
                                .compareTo(NOISE)
                        > 0;
    }

    private static Complaint decimals(Typed entry) {
        return Complaint.error(
                        entry.wanted().rule("V007"), "You entered " + entry.value() + " instead of a whole number.")
                .many("are not whole numbers")
                .fix(entry.wanted().enter())
                .example(entry.wanted().example());
    }

    private static Complaint fractions(Typed entry, BigDecimal typed) {
        BigDecimal pence = typed.setScale(2, RoundingMode.HALF_UP);
        return Complaint.error(
                        entry.wanted().rule("V007"),
                        "You entered £" + entry.value() + ", which has fractions of a penny.")
                .many("have fractions of a penny")
                .fix("Enter pounds and pence, for example " + pence.toPlainString() + ".")
                .fixMany("Enter pounds and pence, for example " + entry.wanted().example() + ".")
                .example(pence.toPlainString())
                .meant(Value.of(pence));
    }
}
