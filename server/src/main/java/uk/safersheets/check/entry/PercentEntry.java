package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;
import uk.safersheets.contract.Type;

/** A percentage typed without its sign: 12 where 12% was meant. */
final class PercentEntry implements EntryRule {
    private static final BigDecimal UNLIKELY = BigDecimal.TEN;

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (entry.wanted().type() != Type.PERCENT || !(entry.value() instanceof Value.Number number)) {
            return Optional.empty();
        }
        BigDecimal typed = number.amount();
        return isDoubtful(typed, entry) ? Optional.of(complaint(typed, entry)) : Optional.empty();
    }

    private static boolean isDoubtful(BigDecimal typed, EntryCell entry) {
        var content = entry.wanted().content();
        boolean fits = LimitEntry.isWithin(typed, content);
        boolean hundredthFits = LimitEntry.isWithin(typed.movePointLeft(2), content);
        return fits ? typed.abs().compareTo(UNLIKELY) >= 0 : hundredthFits;
    }

    private static EntryFault complaint(BigDecimal typed, EntryCell entry) {
        String plain = typed.stripTrailingZeros().toPlainString();
        boolean fits = LimitEntry.isWithin(typed, entry.wanted().content());
        String said = "You entered " + plain + ", which is " + DisplayText.percent(typed) + ".";
        var complaint = fits
                ? EntryFault.query("V007", said)
                : EntryFault.error(entry.wanted().rule("V007"), said);
        return complaint
                .many("look like percentages typed without their sign")
                .fix("Enter " + plain + "% if that is what you meant.")
                .fixMany("Enter each with its sign, for example " + plain + "%.")
                .example(plain + "%")
                .meant(Value.of(typed.movePointLeft(2)));
    }
}
