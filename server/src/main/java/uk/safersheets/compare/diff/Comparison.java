package uk.safersheets.compare.diff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;

/**
 * What differs between two workbooks of one template, by meaning: tables by name, rows by key, columns by heading. A
 * sorted, inserted or moved row is no change; numbers count by value, money in pence, text without trailing blanks and
 * in one Unicode form, dates in days. What somebody entered, a formula that was altered and what merely follows are
 * kept apart, and so is what another template version brought.
 *
 * @param tables the tables that differ, in the order of the newer contract
 * @param fields the named cells that differ, likewise
 * @param template what the newer template version has or lacks
 * @param outside the rows outside the tables that differ
 * @param summary how much changed, and a sentence
 */
public record Comparison(
        List<TableChanges> tables,
        List<Change> fields,
        TemplateChanges template,
        List<OutsideChange> outside,
        Summary summary) {
    public Comparison {
        tables = List.copyOf(tables);
        fields = List.copyOf(fields);
        Objects.requireNonNull(template, "template");
        outside = List.copyOf(outside);
        Objects.requireNonNull(summary, "summary");
    }

    /**
     * Compares two workbooks, in time that grows with their rows.
     *
     * @param oldContract the template version of the older workbook
     * @param newContract that of the newer one; another version of the same template, or the same
     * @throws IllegalArgumentException when they are workbooks of different templates
     */
    public static Comparison of(
            PreparedContract oldContract, Submission old, PreparedContract newContract, Submission now) {
        String oldTemplate = oldContract.contract().template();
        String newTemplate = newContract.contract().template();
        if (!oldTemplate.equals(newTemplate)) {
            throw new IllegalArgumentException("One workbook is a " + oldTemplate + " and the other a " + newTemplate
                    + ". Choose two workbooks of one template.");
        }
        return new WorkbookComparator(new ComparedWorkbook(oldContract, old), new ComparedWorkbook(newContract, now))
                .result();
    }

    /** Whether nothing differs, in the entries, the formulas, the values, the template or outside the tables. */
    public boolean isEmpty() {
        return tables.isEmpty() && fields.isEmpty() && template.isEmpty() && outside.isEmpty();
    }

    /** Every changed cell, those of the tables first. */
    public Stream<Change> changes() {
        return Stream.concat(tables.stream().flatMap(table -> table.changed().stream()), fields.stream());
    }
}
