package uk.safersheets.app.imports;

import java.util.List;
import uk.safersheets.imports.Membership;

/** What belongs to what, as an import has it, in the order of its file. */
public record ImportedMemberships(List<Membership> members, FigureSource source) {
    public ImportedMemberships {
        members = List.copyOf(members);
    }
}
