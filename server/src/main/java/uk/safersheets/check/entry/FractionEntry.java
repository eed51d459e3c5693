package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/** Decimals in a whole number, fractions of a penny in an amount. */
final class FractionEntry implements EntryRule {
    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (!(entry.value() instanceof Value.Number number)) {
            return Optional.empty();
        }
        BigDecimal typed = number.amount();
        if (entry.wanted().type() == Type.WHOLE && NumberTolerance.isFinerThan(0, typed)) {
            return Optional.of(decimals(entry));
        }
        return entry.wanted().type() == Type.MONEY && NumberTolerance.isFinerThan(2, typed)
                ? Optional.of(fractions(entry, typed))
                : Optional.empty();
    }

    private static EntryFault decimals(EntryCell entry) {
        return EntryFault.error(
                        entry.wanted().rule("V007"), "You entered " + entry.value() + " instead of a whole number.")
                .many("are not whole numbers")
                .fix(entry.wanted().enter())
                .example(entry.wanted().example());
    }

    private static EntryFault fractions(EntryCell entry, BigDecimal typed) {
        BigDecimal pence = typed.setScale(2, RoundingMode.HALF_UP);
        boolean fits = LimitEntry.isWithin(pence, entry.wanted().content());
        String example = fits ? pence.toPlainString() : entry.wanted().example();
        return EntryFault.error(
                        entry.wanted().rule("V007"),
                        "You entered £" + entry.value() + ", which has fractions of a penny.")
                .many("have fractions of a penny")
                .fix("Enter pounds and pence, for example " + example + ".")
                .fixMany("Enter pounds and pence, for example " + entry.wanted().example() + ".")
                .example(example)
                .meant(fits ? Value.of(pence) : null);
    }
}
