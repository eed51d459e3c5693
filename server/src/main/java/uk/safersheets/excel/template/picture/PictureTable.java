package uk.safersheets.excel.template.picture;

import java.util.Optional;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.ColumnRange;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.TableText;

/** A template's table as the formulas of a picture see it: columns and named cells by what they are for. */
record PictureTable(TemplateText template, Table table) {
    static PictureTable of(TemplateText template, String name) {
        return template.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .map(table -> new PictureTable(template, table.table()))
                .orElseThrow();
    }

    /** Another table of the template. */
    Optional<PictureTable> other(TableRole role) {
        return template.tables().stream()
                .filter(table -> table.roleOrNull() == role)
                .map(TableText::table)
                .map(found -> new PictureTable(template, found))
                .findFirst();
    }

    boolean has(TableColumnRole role) {
        return table.column(role).isPresent();
    }

    String heading(TableColumnRole role) {
        return table.column(role).map(Column::name).orElseGet(role::title);
    }

    /** A whole column: {@code Group[Residents]}. */
    String column(TableColumnRole role) {
        return column(table.column(role).map(Column::name).orElse(table.key()));
    }

    String key() {
        return column(table.key());
    }

    private String column(String heading) {
        return new ColumnRange(table.name(), heading, heading).toString();
    }

    /** The cell of a column in the row of this number, from 1. */
    String cell(TableColumnRole role, String row) {
        return "INDEX(" + column(role) + "," + row + ")";
    }

    /** The name of a field; nothing where the template has none. */
    Optional<String> field(FieldRole role) {
        return template.contract().field(role).map(Field::name);
    }
}
