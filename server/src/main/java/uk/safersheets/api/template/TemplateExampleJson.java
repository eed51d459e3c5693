package uk.safersheets.api.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;

/**
 * What a filled example of a template holds.
 *
 * @param name of its file
 * @param fields what each single cell holds, by its name; null for an empty one
 * @param tables the rows of each table, by its name, each in the order of the template's columns
 */
public record TemplateExampleJson(
        String name, Map<String, @Nullable Object> fields, Map<String, List<List<@Nullable Object>>> tables) {

    public static TemplateExampleJson of(String name, Contract contract, Submission held) {
        var fields = new TreeMap<String, @Nullable Object>();
        contract.fields()
                .forEach(field -> fields.put(
                        field.name(),
                        held.field(field.name())
                                .map(cell -> Scalars.of(cell.value()))
                                .orElse(null)));
        var tables = new TreeMap<String, List<List<@Nullable Object>>>();
        contract.tables()
                .forEach(table -> tables.put(
                        table.name(),
                        TemplateTableJson.rows(table, held.table(table.name()).orElse(null))));
        return new TemplateExampleJson(name, fields, tables);
    }
}
