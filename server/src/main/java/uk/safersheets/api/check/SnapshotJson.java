package uk.safersheets.api.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the add-in sends instead of the file: the contract's tables and fields alone.
 *
 * @param version the template version the workbook carries
 * @param fields what each named cell holds
 * @param tables by name
 * @param outside what stands outside the tables of their sheets, by sheet and then by cell, such as {@code A16}: a formula
 *     with its {@code =}, or what the cell holds, with an apostrophe before a text that begins with one or with
 *     {@code =}; left out when nobody has looked
 * @param unread names and sheets that were not read; may be left out
 */
public record SnapshotJson(
        String template,
        String version,
        Map<String, Object> fields,
        Map<String, Table> tables,
        @Nullable Map<String, Map<String, Object>> outside,
        @Nullable List<Unread> unread) {

    /**
     * What was not read.
     *
     * @param what a named cell, or a sheet
     * @param why the end of a sentence about it, such as {@code it stands for the cells A1:Z9 and not for one cell}
     */
    public record Unread(String what, String why) {}

    /**
     * One table as Excel hands it out.
     *
     * @param topLeft the cell of its first heading, such as {@code A5}
     * @param columns its headings, from the left
     * @param rows what each row holds
     * @param formulas the same block of cells: a formula with its {@code =}, or null or what the cell holds; may be left
     *     out
     */
    public record Table(
            String sheet,
            String topLeft,
            List<String> columns,
            List<List<Object>> rows,
            @Nullable List<List<Object>> formulas) {}
}
