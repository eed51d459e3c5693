package uk.safersheets.excel.template;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.FieldRole;

/** The line under every title: the protective marking first, then whose workbook it is and for when. */
final class MarkingLine {
    private static final String NONE = "No protective marking chosen";
    private static final List<FieldRole> AFTER = List.of(FieldRole.PARTNERSHIP, FieldRole.PERIOD);

    private final FilledTemplate template;

    MarkingLine(FilledTemplate template) {
        this.template = template;
    }

    /** Writes the line as a formula over the fields that the template has. */
    void write(XSSFCell cell, XSSFCellStyle style) {
        cell.setCellStyle(style);
        cell.setCellFormula(formula());
        cell.setCellValue(text());
    }

    /** The marking as it stands now; empty for none. */
    String marking() {
        return text(FieldRole.MARKING);
    }

    private String formula() {
        var formula = new StringBuilder(name(FieldRole.MARKING)
                .map(name -> "IF(" + name + "=\"\",\"" + NONE + "\"," + name + ")")
                .orElse(quoted(NONE)));
        AFTER.stream()
                .flatMap(role -> name(role).stream())
                .forEach(name -> formula.append("&IF(" + name + "=\"\",\"\",\" · \"&" + name + ")"));
        return formula.toString();
    }

    private String text() {
        var line = new StringBuilder(marking().isEmpty() ? NONE : marking());
        AFTER.stream()
                .map(this::text)
                .filter(value -> !value.isEmpty())
                .forEach(value -> line.append(" · ").append(value));
        return line.toString();
    }

    private String text(FieldRole role) {
        return name(role).map(name -> template.field(name).toString()).orElse("");
    }

    private Optional<String> name(FieldRole role) {
        return template.contract().field(role).map(Field::name);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
