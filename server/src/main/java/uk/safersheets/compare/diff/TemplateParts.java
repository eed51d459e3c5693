package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.compare.diff.TemplateChanges.Part;
import uk.safersheets.compare.diff.TemplateChanges.Sort;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/** What one template version has and another lacks. */
final class TemplateParts {
    private TemplateParts() {}

    static TemplateChanges changed(ComparedWorkbook old, ComparedWorkbook now) {
        return new TemplateChanges(
                old.contract().version(),
                now.contract().version(),
                lacking(now.contract(), old.contract()),
                lacking(old.contract(), now.contract()));
    }

    /** The keys of the rows that one version prints of its own and another does not, such as a new score of a scale. */
    static Set<String> printedOnlyBy(Contract has, Contract lacks, String table) {
        return keysOnlyIn(has, lacks, table).keySet();
    }

    private static Map<String, String> keysOnlyIn(Contract has, Contract lacks, String table) {
        var keys = printed(has, table);
        keys.keySet().removeAll(printed(lacks, table).keySet());
        return keys;
    }

    /** The rows that a template prints of its own: each key as it is compared, with the key as it is written. */
    static Map<String, String> printed(Contract contract, String name) {
        var keys = new LinkedHashMap<String, String>();
        var rows = contract.rows().get(name);
        if (rows == null) {
            return keys;
        }
        contract.table(name)
                .ifPresent(table -> rows.column(table.key())
                        .ifPresent(at -> rows.rows().forEach(row -> {
                            String key = row.cells().get(at).value().toString();
                            keys.put(Texts.key(key), key);
                        })));
        return keys;
    }

    private static List<Part> lacking(Contract has, Contract lacks) {
        var parts = new ArrayList<Part>();
        for (var table : has.tables()) {
            lacks.table(table.name())
                    .ifPresentOrElse(
                            other -> addLacking(parts, table, has, other, lacks),
                            () -> parts.add(new Part(Sort.TABLE, table.name(), null)));
        }
        for (var field : has.fields()) {
            if (lacks.field(field.name()).isEmpty()) {
                parts.add(new Part(Sort.FIELD, null, field.name()));
            }
        }
        return parts;
    }

    private static void addLacking(List<Part> parts, Table table, Contract has, Table other, Contract lacks) {
        for (var column : table.columns()) {
            if (other.column(column.name()).isEmpty()) {
                parts.add(new Part(Sort.COLUMN, table.name(), column.name()));
            }
        }
        keysOnlyIn(has, lacks, table.name()).values().forEach(key -> parts.add(new Part(Sort.ROW, table.name(), key)));
    }
}
