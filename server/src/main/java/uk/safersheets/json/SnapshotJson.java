package uk.safersheets.json;

import java.util.List;
import java.util.Map;

/**
 * What the add-in sends instead of the file: the contract's tables and fields alone.
 *
 * @param version the template version the workbook carries
 * @param fields what each named cell holds
 * @param tables by name
 */
public record SnapshotJson(String template, String version, Map<String, Object> fields, Map<String, Table> tables) {

    /**
     * One table as Excel hands it out.
     *
     * @param topLeft the cell of its first heading, such as {@code A5}
     * @param columns its headings, from the left
     * @param rows what each row holds
     * @param formulas the same block of cells: a formula with its {@code =}, or what the cell holds; may be left out
     */
    public record Table(
            String sheet, String topLeft, List<String> columns, List<List<Object>> rows, List<List<Object>> formulas) {}
}
