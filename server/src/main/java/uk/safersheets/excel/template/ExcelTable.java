package uk.safersheets.excel.template;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import uk.safersheets.contract.TemplateText;

/** Marks a block of cells as an Excel table, so that it has a name, grows with its rows and can be sorted. */
public final class ExcelTable {
    private static final String STYLE = "TableStyleLight1";

    private ExcelTable() {}

    /**
     * Makes a table from the headings row down to the last row.
     *
     * @param headings as the cells hold them
     * @param formulas what new rows get, in the form a file stores; empty for columns that are typed
     * @param filtered whether the headings carry filter buttons
     */
    public static XSSFTable add(
            XSSFSheet sheet,
            String name,
            List<String> headings,
            int lastRow,
            IntFunction<Optional<String>> formulas,
            boolean filtered) {
        var area = new AreaReference(
                new CellReference(TemplateText.HEADINGS_ROW, 0),
                new CellReference(lastRow, headings.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        var table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        columns(table.getCTTable(), headings, formulas);
        style(table.getCTTable());
        if (filtered) {
            table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        }
        return table;
    }

    private static void columns(CTTable table, List<String> headings, IntFunction<Optional<String>> formulas) {
        for (int at = 0; at < headings.size(); at++) {
            var column = table.getTableColumns().getTableColumnArray(at);
            column.setName(headings.get(at));
            var formula = formulas.apply(at);
            if (formula.isPresent()) {
                column.addNewCalculatedColumnFormula().setStringValue(formula.get());
            }
        }
    }

    private static void style(CTTable table) {
        var style = table.addNewTableStyleInfo();
        style.setName(STYLE);
        style.setShowRowStripes(false);
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
    }
}
