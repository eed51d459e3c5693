package uk.safersheets.check.entry;

import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/** An Excel error where somebody should have typed, as an error or as the text that another program made of it. */
final class ErrorEntry implements EntryRule {
    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (!isError(entry.value())) {
            return Optional.empty();
        }
        String fix = entry.wanted().takesShorthand()
                ? "Enter a value, or mark it as not available [x]."
                : entry.wanted().enter();
        return Optional.of(EntryFault.error("V006", entry.a1() + " contains " + entry.value() + ".")
                .many("contain Excel errors")
                .fix(fix)
                .unusable());
    }

    private static boolean isError(Value value) {
        return value instanceof Value.Error
                || value instanceof Value.Text text
                        && ExcelError.isWrittenLikeOne(text.text().strip());
    }
}
