package uk.safersheets.imports.homeoffice;

import java.util.List;
import uk.safersheets.imports.lineage.AreaLineage;
import uk.safersheets.imports.names.NameMapping;

/**
 * How tables of offences are read.
 *
 * @param level by what they are counted
 * @param partnerships the only ones that are kept, with those that they were made of; empty for all
 * @param also kept beside them where the files have them; a partnership's family group
 * @param isBackCast whether an area gets the sum of its predecessors before its first day, under a name that says so
 * @param names what a partnership says that names mean, beside what is known of the tables
 * @param lineage which areas were made of which
 */
public record OffenceOptions(
        OffenceLevel level,
        List<String> partnerships,
        List<String> also,
        boolean isBackCast,
        NameMapping names,
        AreaLineage lineage) {
    /** Every partnership by subgroup, and nothing that a partnership said itself. */
    public static final OffenceOptions STANDARD = new OffenceOptions(
            OffenceLevel.SUBGROUP, List.of(), List.of(), false, NameMapping.NONE, AreaLineage.known());

    public OffenceOptions {
        partnerships = List.copyOf(partnerships);
        also = List.copyOf(also);
    }
}
