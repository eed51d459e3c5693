package uk.safersheets.excel.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.ExampleText;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.formula.Functions;

/** A template with everything that one workbook of it is to show: what was typed and what is worked out from that. */
final class FilledTemplate {
    private final TemplateText text;
    private final Contract contract;
    private final List<FilledTable> tables;
    private final Map<String, Value> typed;
    private final Calculation calculation;

    private FilledTemplate(TemplateText text, List<FilledTable> tables, Map<String, Value> typed, Functions functions) {
        this.text = text;
        this.contract = text.contract();
        this.tables = tables;
        this.typed = typed;
        this.calculation = new Calculation(new PreparedContract(contract, functions), submission());
    }

    /** The template as it is sent out. */
    static FilledTemplate empty(TemplateText text, Functions functions) {
        var tables = text.tables().stream().map(FilledTable::empty).toList();
        return new FilledTemplate(text, tables, typed(text, ExampleText.empty()), functions);
    }

    /** The template filled with an example. */
    static FilledTemplate of(TemplateText text, ExampleText example, Functions functions) {
        var tables = text.tables().stream()
                .map(table -> example.tables().containsKey(table.name())
                        ? FilledTable.of(table, example.tables().get(table.name()))
                        : FilledTable.own(table))
                .toList();
        return new FilledTemplate(text, tables, typed(text, example), functions);
    }

    TemplateText text() {
        return text;
    }

    Contract contract() {
        return contract;
    }

    List<FilledTable> tables() {
        return tables;
    }

    /** The table of this name, which a chart has been seen to have. */
    FilledTable table(String name) {
        return tables.stream()
                .filter(table -> table.text().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a name in a formula is a table's. */
    boolean isTable(String name) {
        return contract.table(name).isPresent();
    }

    /** What a field shows; blank for a name that is no field. */
    Value field(String name) {
        return calculation.field(name).orElse(Value.BLANK);
    }

    /** What a cell shows; the calculated cells of a row that holds nothing show an empty text. */
    Value cell(FilledTable table, int row, int column) {
        var heading = table.text().columns().get(column);
        if (!heading.content().entry().isCalculated()) {
            return table.rows().get(row).get(column);
        }
        return row < table.filled() ? calculation.value(table.text().name(), row, heading.name()) : Value.of("");
    }

    private static Map<String, Value> typed(TemplateText text, ExampleText example) {
        Map<String, Value> values = new HashMap<>();
        for (var field : text.fields()) {
            values.put(field.name(), example.fields().getOrDefault(field.name(), field.value()));
        }
        return values;
    }

    private Submission submission() {
        Map<String, Cell> fields = new HashMap<>();
        for (var field : contract.fields()) {
            var value = Objects.requireNonNull(typed.get(field.name()), "value");
            fields.put(field.name(), Cell.of(field.at(), value));
        }
        Map<String, SheetTable> contents = new HashMap<>();
        tables.forEach(table -> contents.put(table.text().name(), table.content()));
        return new Submission(
                contract.template(), contract.version(), fields, contents, List.of(), Submission.Source.FILE);
    }
}
