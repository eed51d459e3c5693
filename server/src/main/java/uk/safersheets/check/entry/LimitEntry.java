package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Type;

/** A number or a date outside its limits. */
final class LimitEntry implements EntryRule {
    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (!(entry.value() instanceof Value.Number number)
                || isWithin(number.amount(), entry.wanted().content())) {
            return Optional.empty();
        }
        var wanted = entry.wanted();
        String entered = "You entered " + DisplayText.as(wanted.type(), entry.value()) + ".";
        String general = wanted.type() == Type.DATE ? "V011" : "V007";
        return Optional.of(EntryFault.error(wanted.rule(general), entered + " " + limit(wanted))
                .many("are outside the limits of this column")
                .fix("Enter " + wanted.kind() + wanted.limits(" ") + ".")
                .example(wanted.example()));
    }

    static boolean isWithin(BigDecimal typed, Content content) {
        return (content.least() == null || typed.compareTo(content.least()) >= 0)
                && (content.most() == null || typed.compareTo(content.most()) <= 0);
    }

    private static String limit(ExpectedEntry wanted) {
        var content = wanted.content();
        String heading = "\"" + wanted.heading() + "\"";
        if (content.least() != null && content.most() != null) {
            return heading + " goes" + wanted.limits(" ") + ".";
        }
        boolean isDate = wanted.type() == Type.DATE;
        var limit =
                Value.of(Objects.requireNonNull(content.least() != null ? content.least() : content.most(), "limit"));
        String shown = DisplayText.as(wanted.type(), limit);
        if (content.least() != null) {
            return heading + (isDate ? " is never before " : " is never less than ") + shown + ".";
        }
        return heading + (isDate ? " is never after " : " is never more than ") + shown + ".";
    }
}
