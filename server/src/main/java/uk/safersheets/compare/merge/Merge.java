package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.English;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.contract.Contract;

/**
 * The work of two people who started from the same version, made one: by named cell, and by table, key and column.
 * Different cells merge by themselves, and so do equal changes; what cannot both stand is a {@link Conflict} with all
 * three values. Nothing is ever written into a cell as a marker. Only entries are merged: calculated cells are worked
 * out anew from the outcome.
 */
public final class Merge {
    private final MergePlan plan;

    private Merge(MergePlan plan) {
        this.plan = plan;
    }

    /**
     * Merges three workbooks of one template version.
     *
     * @param base the version both started from
     * @param mine the workbook into which the outcome is to be written
     * @param theirs the other
     * @throws IllegalArgumentException when a workbook is of another template version or lacks a table or column, so
     *     that its blanks would read as deletions; the message is for the user
     */
    public static Merge of(Contract contract, Submission base, Submission mine, Submission theirs) {
        return new Merge(MergePlan.of(contract, base, mine, theirs));
    }

    /** What is to be chosen, tables first, each from the top; empty when it merged by itself. */
    public List<Conflict> conflicts() {
        return plan.conflicts();
    }

    public boolean isClean() {
        return conflicts().isEmpty();
    }

    /**
     * The outcome.
     *
     * @param choices how each conflict is settled, by its id
     * @throws UnusableChoiceException when a conflict has no choice, or a choice no conflict; the message names them
     */
    public MergedContent resolve(Map<String, Choice> choices) {
        var missing = new ArrayList<String>();
        var unknown = new LinkedHashMap<>(choices);
        for (var conflict : conflicts()) {
            if (unknown.remove(conflict.id()) == null) {
                missing.add(conflict.id());
            }
        }
        if (!missing.isEmpty()) {
            throw new UnusableChoiceException("Choose base, mine or theirs for " + English.list(missing) + ".");
        }
        if (!unknown.isEmpty()) {
            throw new UnusableChoiceException(
                    "There is no conflict about " + English.list(List.copyOf(unknown.keySet())) + ".");
        }
        return content(conflict -> choices.get(conflict.id()));
    }

    /** The outcome with mine kept wherever there is a conflict. */
    public MergedContent keepingMine() {
        return content(conflict -> new Choice.Take(Parent.MINE));
    }

    private MergedContent content(Function<Conflict, Choice> choose) {
        var tables = new LinkedHashMap<String, List<RowEntries>>();
        var writing = new MergeWriter();
        plan.tables().forEach((table, rows) -> tables.put(table.table().name(), writing.table(table, rows, choose)));
        var fields = new LinkedHashMap<String, Value>();
        for (var field : plan.fields()) {
            fields.put(field.name(), writing.field(field, choose));
        }
        return new MergedContent(tables, fields, writing.patches(), writing.edits());
    }
}
