package uk.safersheets.check.entry;

import java.util.Optional;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;

/** A blank where an entry is required, or one that only looks blank where a number belongs. */
final class BlankEntry implements EntryRule {
    private static final String RULE = "V010";

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (!entry.value().isBlank()) {
            return Optional.empty();
        }
        if (entry.isNotWorkedOut()) {
            return Optional.of(withoutResult(entry));
        }
        boolean isEmpty =
                entry.value() instanceof Value.Blank || entry.value().toString().isEmpty();
        if (entry.wanted().isRequired()) {
            return Optional.of(required(entry, isEmpty));
        }
        return isEmpty || !entry.wanted().type().isNumeric() ? Optional.empty() : Optional.of(hidden(entry));
    }

    /** Nobody has worked it out yet: programs that write files leave that to Excel. */
    private static EntryFault withoutResult(EntryCell entry) {
        return EntryFault.error(
                        entry.wanted().rule(RULE),
                        entry.a1() + " holds a formula whose result was not saved, so we could not read it.")
                .many("are formulas whose results were not saved")
                .fix("Open the workbook in Excel and save it, or type the result.")
                .unusable();
    }

    private static EntryFault required(EntryCell entry, boolean isEmpty) {
        String said = isEmpty
                ? entry.a1() + " is blank."
                : entry.a1() + " looks blank: it holds only " + invisibles(entry) + ".";
        return EntryFault.error(entry.wanted().rule(RULE), said)
                .many("are blank")
                .fix(entry.wanted().fill())
                .example(entry.wanted().example())
                .unusable();
    }

    private static EntryFault hidden(EntryCell entry) {
        return EntryFault.query(
                        RULE,
                        entry.a1() + " looks blank but holds " + invisibles(entry) + ", which Excel takes for text.")
                .many("look blank but hold characters that cannot be seen")
                .fix("Clear the cell.")
                .repair(Value.BLANK)
                .unusable();
    }

    private static String invisibles(EntryCell entry) {
        String text = entry.value().toString();
        boolean onlySpaces = text.chars().allMatch(letter -> letter == ' ');
        if (onlySpaces) {
            return Plural.of(text.length(), "a space", "spaces");
        }
        return "characters that cannot be seen";
    }
}
