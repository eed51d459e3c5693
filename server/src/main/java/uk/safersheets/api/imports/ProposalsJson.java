package uk.safersheets.api.imports;

import java.util.List;
import uk.safersheets.api.PatchJson;

/**
 * What imports say of the figures of one workbook.
 *
 * @param fills blank cells that a figure is known for
 * @param differs cells in which something else was typed; {@code was} is what, {@code why} says both
 * @param agreeing how many typed figures the imports say too
 * @param notes what could not be proposed and why
 */
public record ProposalsJson(List<PatchJson> fills, List<PatchJson> differs, int agreeing, List<String> notes) {}
