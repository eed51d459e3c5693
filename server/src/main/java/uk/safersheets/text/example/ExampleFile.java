package uk.safersheets.text.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.ExampleText;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.TemplateText.TableText;
import uk.safersheets.contract.Type;
import uk.safersheets.text.yaml.Block;
import uk.safersheets.text.yaml.TextFaults;
import uk.safersheets.text.yaml.YamlText;

/** Reads {@code examples/<name>.yaml}: what a filled workbook of a template holds. */
public final class ExampleFile {
    private final TemplateText template;
    private final Block text;

    private ExampleFile(TemplateText template, Block text) {
        this.template = template;
        this.text = text;
    }

    /**
     * Reads an example of a template.
     *
     * @throws uk.safersheets.contract.FaultyTemplateException with every name the template does not have, every
     *     calculated cell that is given a value, and every row of the wrong length, each with its line
     * @throws IOException when the file cannot be read
     */
    public static ExampleText read(Path file, TemplateText template) throws IOException {
        var faults = new TextFaults(file.getFileName().toString());
        var text = Block.of(faults, "", YamlText.read(file));
        var reading = new ExampleFile(template, text);
        var example = new ExampleText(reading.fields(), reading.tables());
        text.done();
        faults.throwIfAny();
        return example;
    }

    private Map<String, Value> fields() {
        var block = text.block("fields");
        Map<String, Value> values = new LinkedHashMap<>();
        for (var name : block.names()) {
            var field = template.fields().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (field.isEmpty() || !field.get().content().entry().isTyped()) {
                block.fault(name, "'" + name + "' is no field that is typed.", "Name one of the template's inputs.");
            } else {
                values.put(name, block.value(name, field.get().content().type()));
            }
        }
        return values;
    }

    private Map<String, ExampleText.Rows> tables() {
        var block = text.block("tables");
        Map<String, ExampleText.Rows> tables = new LinkedHashMap<>();
        for (var name : block.names()) {
            var table = template.tables().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (table.isEmpty()) {
                block.fault(name, "This template has no table '" + name + "'.", "Name one of its tables.");
            } else {
                tables.put(name, rows(block.block(name), table.get()));
            }
        }
        return tables;
    }

    private static ExampleText.Rows rows(Block block, TableText table) {
        var headings = block.texts("columns");
        List<Type> types = new ArrayList<>();
        for (var heading : headings) {
            var typed = typed(table, heading);
            if (typed.isEmpty()) {
                block.fault(
                        "columns",
                        "'" + heading + "' is no column of " + table.name() + " that is typed.",
                        "Name its key and input columns only.");
            }
            types.add(typed.map(column -> column.content().type()).orElse(Type.TEXT));
        }
        var rows = new ExampleText.Rows(headings, block.rows("rows", types));
        block.done();
        return rows;
    }

    private static Optional<ColumnText> typed(TableText table, String heading) {
        return table.columns().stream()
                .filter(column -> column.name().equals(heading))
                .filter(column -> !column.content().entry().isCalculated())
                .findFirst();
    }
}
