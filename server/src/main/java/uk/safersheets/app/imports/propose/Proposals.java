package uk.safersheets.app.imports.propose;

import java.util.List;
import uk.safersheets.cell.Patch;

/**
 * What imports say of the figures of one workbook.
 *
 * @param fills blank cells that a figure is known for, with its source
 * @param differs cells in which something else was typed; each says both
 * @param agreeing how many typed figures the imports say too
 * @param notes what could not be proposed, once for each cause, and what to know of the rest
 */
public record Proposals(List<Patch> fills, List<Patch> differs, int agreeing, List<String> notes) {
    public static final Proposals NONE = new Proposals(List.of(), List.of(), 0, List.of());

    public Proposals {
        fills = List.copyOf(fills);
        differs = List.copyOf(differs);
        notes = List.copyOf(notes);
    }
}
