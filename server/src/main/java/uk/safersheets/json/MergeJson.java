package uk.safersheets.json;

import java.util.List;
import java.util.Map;
import uk.safersheets.contract.Contract;
import uk.safersheets.history.Merge;
import uk.safersheets.history.MergedContent;
import uk.safersheets.history.TableEdit;
import uk.safersheets.history.TableEdit.RowEdit;
import uk.safersheets.history.Telling;

/**
 * A merge and what to write into mine.
 *
 * @param conflicts what is to be chosen; empty when it merged by itself
 * @param patches cells to write
 * @param edits tables whose rows come, go or move after that
 */
public record MergeJson(List<ConflictJson> conflicts, List<PatchJson> patches, List<Edit> edits) {

    /**
     * One table's rows.
     *
     * @param rows all of them, from the top
     * @param removed rows of the sheet that go, counted from 1
     */
    public record Edit(String table, List<Row> rows, List<Integer> removed) {
        static Edit of(TableEdit edit) {
            return new Edit(
                    edit.table(),
                    edit.rows().stream().map(Row::of).toList(),
                    edit.removed().stream().map(row -> row + 1).toList());
        }
    }

    /**
     * One row of the finished table: kept or new.
     *
     * @param keep the row of the sheet where it stands now, counted from 1; null for a new one
     * @param insert what a new row holds, by heading; null for a kept one
     */
    public record Row(Integer keep, Map<String, Object> insert) {
        static Row of(RowEdit row) {
            return row instanceof RowEdit.Keep keep
                    ? new Row(keep.number() + 1, null)
                    : new Row(null, ConflictJson.entries(((RowEdit.Insert) row).row()));
        }
    }

    public static MergeJson of(Merge merge, MergedContent content, Contract contract) {
        var telling = new Telling(contract);
        return new MergeJson(
                merge.conflicts().stream()
                        .map(conflict -> ConflictJson.of(conflict, telling, null))
                        .toList(),
                content.patches().stream().map(PatchJson::of).toList(),
                content.edits().stream().map(Edit::of).toList());
    }
}
