package uk.safersheets.check;

import java.util.Optional;
import uk.safersheets.cell.Value;

/** An Excel error where somebody should have typed. */
final class ErrorEntry implements Examiner {
    @Override
    public Optional<Complaint> of(Typed entry) {
        if (!(entry.value() instanceof Value.Error)) {
            return Optional.empty();
        }
        String fix = entry.wanted().takesShorthand()
                ? "Enter a value, or mark it as not available [x]."
                : entry.wanted().enter();
        return Optional.of(Complaint.error("V006", entry.a1() + " contains " + entry.value() + ".")
                .many("contain Excel errors")
                .fix(fix)
                .unusable());
    }
}
