package uk.safersheets.api.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.api.WordOf;
import uk.safersheets.cell.CellRef;
import uk.safersheets.compare.diff.Cause;
import uk.safersheets.compare.diff.CauseList;
import uk.safersheets.compare.diff.Change;
import uk.safersheets.compare.diff.ChangeKind;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.compare.diff.OutsideChange;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.diff.TableChanges;
import uk.safersheets.compare.diff.TemplateChanges;
import uk.safersheets.contract.Contract;

/**
 * What differs between two workbooks.
 *
 * @param tables those that differ
 * @param fields named cells that differ; {@code column} is the name
 * @param template what another template version brought or took away
 * @param outside rows outside the tables that differ
 */
public record ComparisonJson(
        List<Table> tables, List<Cell> fields, Template template, List<Outside> outside, Summary summary) {

    /** How much changed; {@code sentence} is all of it in plain words. */
    public record Summary(
            int entered, int formulas, int follows, int added, int removed, int renamed, String sentence) {
        static Summary of(uk.safersheets.compare.diff.Summary summary) {
            return new Summary(
                    summary.entered(),
                    summary.formulas(),
                    summary.follows(),
                    summary.added(),
                    summary.removed(),
                    summary.renamed(),
                    summary.sentence());
        }
    }

    /** What differs in one table; rows by their keys. */
    public record Table(
            String table,
            List<String> added,
            List<String> removed,
            List<TableChanges.Renamed> renamed,
            List<Cell> changed) {
        static Table of(TableChanges table, ChangeText telling) {
            return new Table(
                    table.table(),
                    table.added().stream().map(RowEntries::key).toList(),
                    table.removed().stream().map(RowEntries::key).toList(),
                    table.renamed(),
                    table.changed().stream()
                            .map(change -> Cell.of(change, telling))
                            .toList());
        }
    }

    /**
     * One changed cell.
     *
     * @param key the row's key; null for a named cell
     * @param sheet null when the newer workbook lacks the cell
     * @param cell such as {@code B7}
     * @param kind {@code entered}, {@code formula} or {@code follows}
     * @param oldFormula without its {@code =}; null unless a formula changed
     * @param because why it follows; empty for other kinds
     * @param moreCauses how many causes are not listed
     * @param place in words: {@code Total of Personal Robbery}
     * @param was what it held, as its type is written; a formula where that is what changed
     * @param is likewise what it holds
     * @param why the causes in words; empty for none
     */
    public record Cell(
            @Nullable String key,
            String column,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now,
            @WordOf(ChangeKind.class) String kind,
            @Nullable String oldFormula,
            @Nullable String newFormula,
            List<Reason> because,
            int moreCauses,
            String place,
            String was,
            String is,
            String why) {
        static Cell of(Change change, ChangeText telling) {
            CellRef ref = change.cell();
            return new Cell(
                    change.spot().key(),
                    change.spot().column(),
                    ref == null ? null : ref.sheet(),
                    ref == null ? null : ref.a1(),
                    Scalars.of(change.old()),
                    Scalars.of(change.now()),
                    change.kind().word(),
                    change.oldFormula(),
                    change.newFormula(),
                    Reason.of(change.because()),
                    change.because().more(),
                    telling.place(change.spot()),
                    telling.old(change),
                    telling.now(change),
                    telling.because(change.because()));
        }
    }

    /**
     * One reason why a calculated value is another one.
     *
     * @param what {@code entered}, {@code added}, {@code removed} or {@code template}
     * @param table null for a named cell
     * @param key null for a named cell and for the template
     * @param column null for a whole row
     */
    public record Reason(
            String what,
            @Nullable String table,
            @Nullable String key,
            @Nullable String column,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now) {
        static List<Reason> of(CauseList because) {
            return because.causes().stream().map(Reason::of).toList();
        }

        private static Reason of(Cause cause) {
            if (cause instanceof Cause.Entered entered) {
                var spot = entered.spot();
                return new Reason(
                        "entered",
                        spot.table(),
                        spot.key(),
                        spot.column(),
                        Scalars.of(entered.old()),
                        Scalars.of(entered.now()));
            }
            if (cause instanceof Cause.RowAdded row) {
                return new Reason("added", row.table(), row.key(), null, null, null);
            }
            if (cause instanceof Cause.RowRemoved row) {
                return new Reason("removed", row.table(), row.key(), null, null, null);
            }
            var template = (Cause.Template) cause;
            return new Reason("template", template.table(), null, template.column(), null, null);
        }
    }

    /** Two template versions and what only one of them has. */
    public record Template(String oldVersion, String newVersion, List<Part> added, List<Part> removed) {}

    /**
     * One part of a template.
     *
     * @param sort {@code table}, {@code column}, {@code row} or {@code field}
     */
    public record Part(
            String sort, @Nullable String table, @Nullable String name) {
        static List<Part> of(List<TemplateChanges.Part> parts) {
            return parts.stream()
                    .map(part -> new Part(part.sort().name().toLowerCase(Locale.ROOT), part.table(), part.name()))
                    .toList();
        }
    }

    /**
     * A row below or beside a table that differs.
     *
     * @param table the table it stands below or beside
     * @param place {@code below} or {@code beside}
     * @param row of the sheet, counted from 1
     * @param change {@code added}, {@code removed} or {@code changed}
     * @param sentence all of it in plain words
     */
    public record Outside(
            String sheet,
            String table,
            String place,
            int row,
            String change,
            List<OutsideCell> cells,
            String sentence) {
        static Outside of(OutsideChange row, ChangeText telling) {
            return new Outside(
                    row.sheet(),
                    row.table(),
                    row.place().name().toLowerCase(Locale.ROOT),
                    row.number() + 1,
                    row.sort().name().toLowerCase(Locale.ROOT),
                    row.cells().stream().map(OutsideCell::of).toList(),
                    telling.outside(row));
        }
    }

    /** One cell of such a row. */
    public record OutsideCell(
            String cell,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now) {
        static OutsideCell of(OutsideChange.CellChange cell) {
            return new OutsideCell(cell.cell().a1(), Scalars.of(cell.old()), Scalars.of(cell.now()));
        }
    }

    /** @param contract the template version of the newer workbook */
    public static ComparisonJson of(Comparison comparison, Contract contract) {
        var telling = new ChangeText(contract);
        var template = comparison.template();
        return new ComparisonJson(
                comparison.tables().stream()
                        .map(table -> Table.of(table, telling))
                        .toList(),
                comparison.fields().stream()
                        .map(change -> Cell.of(change, telling))
                        .toList(),
                new Template(
                        template.oldVersion(),
                        template.newVersion(),
                        Part.of(template.added()),
                        Part.of(template.removed())),
                comparison.outside().stream()
                        .map(row -> Outside.of(row, telling))
                        .toList(),
                Summary.of(comparison.summary()));
    }
}
