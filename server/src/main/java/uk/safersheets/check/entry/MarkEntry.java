package uk.safersheets.check.entry;

import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;

/** A protective mark of the scheme that ended in 2014, where today's marks are the choices. */
final class MarkEntry implements EntryRule {
    private static final Value OFFICIAL = Value.of("OFFICIAL");
    private static final Set<String> ENDED = Set.of(
            "not protected", "not protectively marked", "npm", "unclassified", "protect", "restricted", "confidential");

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        var allowed = entry.wanted().allowed();
        if (allowed == null
                || !allowed.has(OFFICIAL)
                || allowed.has(entry.value())
                || !ENDED.contains(Texts.key(entry.value().toString()))) {
            return Optional.empty();
        }
        return Optional.of(
                EntryFault.query("V014", DisplayText.quoted(entry.value().toString()) + " was replaced in 2014.")
                        .many("are marks that were replaced in 2014")
                        .fix(entry.wanted().enter()));
    }
}
