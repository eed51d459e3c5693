package uk.safersheets.check;

import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/** A protective mark of the scheme that ended in 2014, where today's marks are the choices. */
final class MarkEntry implements Examiner {
    private static final Value OFFICIAL = Value.of("OFFICIAL");
    private static final Set<String> ENDED = Set.of(
            "not protected", "not protectively marked", "npm", "unclassified", "protect", "restricted", "confidential");

    @Override
    public Optional<Complaint> of(Typed entry) {
        var allowed = entry.wanted().allowed();
        if (allowed == null
                || !allowed.has(OFFICIAL)
                || allowed.has(entry.value())
                || !ENDED.contains(Texts.key(entry.value().toString()))) {
            return Optional.empty();
        }
        return Optional.of(Complaint.query("V014", Shown.quoted(entry.value().toString()) + " was replaced in 2014.")
                .many("are marks that were replaced in 2014")
                .fix(entry.wanted().enter()));
    }
}
