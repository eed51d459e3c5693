package uk.safersheets.api.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.PatchJson;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.merge.Merge;
import uk.safersheets.compare.merge.MergedContent;
import uk.safersheets.compare.merge.TableEdit;
import uk.safersheets.compare.merge.TableEdit.RowEdit;
import uk.safersheets.contract.Contract;

/**
 * A merge and what to write into mine.
 *
 * @param conflicts what is to be chosen; empty when it merged by itself
 * @param patches cells to write
 * @param edits tables whose rows come, go or move after that
 * @param outside what the outcome holds outside the tables, and no table counts
 * @param sheets the sheets that came from the other side, besides the template's
 */
public record MergeJson(
        List<ConflictJson> conflicts,
        List<PatchJson> patches,
        List<Edit> edits,
        List<Outside> outside,
        List<String> sheets) {

    /**
     * A row below or beside a table.
     *
     * @param place {@code below} or {@code beside}
     * @param row of the sheet, counted from 1
     * @param sentence what it holds, in plain words
     */
    public record Outside(String sheet, String table, String place, int row, String sentence) {
        public static List<Outside> of(List<OutsideRow> rows, ChangeText telling) {
            return rows.stream()
                    .map(row -> new Outside(
                            row.sheet(),
                            row.table(),
                            row.place().name().toLowerCase(Locale.ROOT),
                            row.number() + 1,
                            telling.outside(row)))
                    .toList();
        }
    }

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
    public record Row(@Nullable Integer keep, @Nullable Map<String, Object> insert) {
        static Row of(RowEdit row) {
            return row instanceof RowEdit.Keep keep
                    ? new Row(keep.number() + 1, null)
                    : new Row(null, ConflictJson.entries(((RowEdit.Insert) row).row()));
        }
    }

    public static MergeJson of(
            Merge merge, MergedContent content, Contract contract, List<OutsideRow> outside, List<String> sheets) {
        var telling = new ChangeText(contract);
        return new MergeJson(
                merge.conflicts().stream()
                        .map(conflict -> ConflictJson.of(conflict, telling, null))
                        .toList(),
                content.patches().stream().map(PatchJson::of).toList(),
                content.edits().stream().map(Edit::of).toList(),
                Outside.of(outside, telling),
                sheets);
    }
}
