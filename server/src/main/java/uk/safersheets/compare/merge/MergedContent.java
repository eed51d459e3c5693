package uk.safersheets.compare.merge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.diff.RowEntries;

/**
 * Everything that was entered, merged, and how to make mine into it.
 *
 * @param tables every table's rows in their final order, by its name
 * @param fields every typed named cell
 * @param patches cells of mine to write, where mine has them; to be applied before {@code edits}
 * @param edits the tables of mine whose rows are to come, go or move
 */
public record MergedContent(
        Map<String, List<RowEntries>> tables, Map<String, Value> fields, List<Patch> patches, List<TableEdit> edits) {
    public MergedContent {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        patches = List.copyOf(patches);
        edits = List.copyOf(edits);
    }
}
