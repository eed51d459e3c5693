package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Lines;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.ContractPart;
import uk.safersheets.excel.read.SheetLine;
import uk.safersheets.excel.validator.ReadContract.Told;
import uk.safersheets.excel.validator.ReadContract.ToldColumn;

/** One reading of a contract from a workbook. */
final class ContractReading {
    private final TemplateBook workbook;
    private final List<TemplateFault> faults = new ArrayList<>();
    private final ContractLines lines;

    ContractReading(TemplateBook workbook) {
        this.workbook = workbook;
        this.lines = new ContractLines(workbook, faults);
    }

    ReadContract read() {
        var properties = TemplateProperties.read(workbook.properties(), faults);
        var columns = columns();
        var tables = tables(columns);
        var fields = fields();
        var rules = rules(parts(tables), parts(fields));
        var contract = new Contract(
                properties.template(),
                properties.version(),
                properties.title(),
                parts(tables),
                parts(fields),
                parts(rules),
                ownRows(parts(tables)),
                workbook.printed());
        return new ReadContract(
                lines.hasRoles() ? contract : contract.earlier(), tables, columns, fields, rules, faults);
    }

    private List<ToldColumn> columns() {
        List<ToldColumn> columns = new ArrayList<>();
        for (var line : lines.of(ContractPart.COLUMNS)) {
            var table = Lines.needed(line, "Table", "Name the table the column belongs to.");
            var name = Lines.needed(line, "Column", "Write the heading as the table has it.");
            columns.add(new ToldColumn(
                    table, new Column(name, Lines.content(line), Lines.next(line), Lines.columnPurpose(line)), line));
        }
        return columns;
    }

    private List<Told<Table>> tables(List<ToldColumn> columns) {
        List<Told<Table>> tables = new ArrayList<>();
        for (var line : lines.of(ContractPart.TABLES)) {
            var name = Lines.needed(line, "Table", "Write the name of the Excel table.");
            var key = line.text("Key").orElse("");
            boolean growing = Lines.growing(line);
            workbook.table(name)
                    .map(table -> table(table, key, growing, columns, Lines.tableRole(line)))
                    .map(table -> new Told<>(table, line))
                    .ifPresentOrElse(tables::add, () -> missing(line, name));
        }
        return tables;
    }

    private static void missing(SheetLine line, String name) {
        if (!name.isEmpty()) {
            line.fault(
                    "Table",
                    "This workbook has no table named " + name + ".",
                    "Give the table that name under Table Design, or delete this row.");
        }
    }

    /** Columns in the order of the sheet, whatever the order of the contract. */
    private static Table table(
            TemplateTable table,
            String key,
            boolean growing,
            List<ToldColumn> columns,
            @Nullable TableRole roleOrNull) {
        var places = table.content().columns();
        var own = columns.stream()
                .filter(column -> column.table().equalsIgnoreCase(table.name()))
                .map(ToldColumn::column)
                .sorted(Comparator.comparingInt(
                        column -> places.getOrDefault(Texts.key(column.name()), Integer.MAX_VALUE)))
                .toList();
        return new Table(table.name(), table.topLeft(), key, growing, own, roleOrNull);
    }

    private List<Told<Field>> fields() {
        List<Told<Field>> fields = new ArrayList<>();
        for (var line : lines.of(ContractPart.FIELDS)) {
            var name = Lines.needed(line, "Field", "Write the name of the cell.");
            var content = Lines.content(line);
            workbook.named(name)
                    .ifPresentOrElse(
                            at -> fields.add(new Told<>(
                                    new Field(
                                            name, line.text("Label").orElse(name), at, content, Lines.fieldRole(line)),
                                    line)),
                            () -> unnamed(line, name));
        }
        return fields;
    }

    private static void unnamed(SheetLine line, String name) {
        if (!name.isEmpty()) {
            line.fault(
                    "Field",
                    "No single cell of this workbook is named " + name + ".",
                    "Name the cell under Formulas, Define Name, or delete this row.");
        }
    }

    private List<Told<Rule>> rules(List<Table> tables, List<Field> fields) {
        List<Told<Rule>> rules = new ArrayList<>();
        for (var line : lines.of(ContractPart.RULES)) {
            Lines.rule(line, tables, fields).ifPresent(rule -> rules.add(new Told<>(rule, line)));
        }
        return rules;
    }

    private Map<String, SheetTable> ownRows(List<Table> tables) {
        Map<String, SheetTable> rows = new HashMap<>();
        for (var table : tables) {
            if (!table.growing()) {
                workbook.table(table.name()).ifPresent(own -> rows.put(table.name(), own.content()));
            }
        }
        return rows;
    }

    private static <T> List<T> parts(List<Told<T>> told) {
        return told.stream().map(Told::part).toList();
    }
}
