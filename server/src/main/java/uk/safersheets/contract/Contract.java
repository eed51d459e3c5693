package uk.safersheets.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;

/**
 * What one version of a template promises, read from its workbook.
 *
 * @param template the template's id, such as {@code risk-matrix}
 * @param version a whole number as text, counted up at each registration
 * @param title what people call it, such as {@code Risk matrix}
 * @param rows the template's own rows of the tables that do not grow, by table: the allowed scores of a scale;
 *     calculated cells are blank
 * @param printed what else the template has written on the sheets of its tables, outside them
 */
public record Contract(
        String template,
        String version,
        String title,
        List<Table> tables,
        List<Field> fields,
        List<Rule> rules,
        Map<String, SheetTable> rows,
        List<Cell> printed) {
    public Contract {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        tables = List.copyOf(tables);
        fields = UsualNames.fields(fields);
        rules = List.copyOf(rules);
        rows = Map.copyOf(rows);
        printed = List.copyOf(printed);
    }

    /** One whose sheets hold nothing but the tables. */
    public Contract(
            String template,
            String version,
            String title,
            List<Table> tables,
            List<Field> fields,
            List<Rule> rules,
            Map<String, SheetTable> rows) {
        this(template, version, title, tables, fields, rules, rows, List.of());
    }

    public Optional<Table> table(@Nullable String name) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public Optional<Field> field(@Nullable String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The table with this role. */
    public Optional<Table> table(TableRole role) {
        return tables.stream().filter(table -> table.roleOrNull() == role).findFirst();
    }

    /** The named cell with this role. */
    public Optional<Field> field(FieldRole role) {
        return fields.stream().filter(field -> field.roleOrNull() == role).findFirst();
    }

    /** What the template calls a named cell with this role. */
    public String label(FieldRole role) {
        return field(role).map(Field::label).orElseGet(role::title);
    }

    /** Where the template has the table with this role. */
    public String sheet(TableRole role) {
        return table(role).map(Table::sheet).orElseGet(role::title);
    }

    /** How the template heads what rows of the table with this role are known by. */
    public String key(TableRole role) {
        return table(role).map(Table::key).orElseGet(role::title);
    }

    /** How the template heads a column of the table with this role. */
    public String heading(TableRole role, TableColumnRole column) {
        return table(role)
                .flatMap(found -> found.column(column))
                .map(Column::name)
                .orElseGet(column::title);
    }

    /** This contract with the roles that its names stood for before contracts had any. */
    public Contract earlier() {
        return new Contract(
                template,
                version,
                title,
                tables.stream().map(UsualNames::earlier).toList(),
                fields.stream().map(UsualNames::earlier).toList(),
                rules,
                rows,
                printed);
    }
}
