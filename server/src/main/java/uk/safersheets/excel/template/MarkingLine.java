package uk.safersheets.excel.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** The line under every title: the protective marking first, then whose workbook it is and for when. */
final class MarkingLine {
    private static final String NONE = "No protective marking chosen";
    private static final List<String> AFTER = List.of("Partnership", "Period");

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
        return template.field("Marking").toString();
    }

    private String formula() {
        var formula = new StringBuilder(has("Marking") ? "IF(Marking=\"\",\"" + NONE + "\",Marking)" : quoted(NONE));
        AFTER.stream()
                .filter(this::has)
                .forEach(name -> formula.append("&IF(" + name + "=\"\",\"\",\" · \"&" + name + ")"));
        return formula.toString();
    }

    private String text() {
        var line = new StringBuilder(marking().isEmpty() ? NONE : marking());
        AFTER.stream()
                .map(name -> template.field(name).toString())
                .filter(value -> !value.isEmpty())
                .forEach(value -> line.append(" · ").append(value));
        return line.toString();
    }

    private boolean has(String name) {
        return template.contract().field(name).isPresent();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
