package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.ContractPart;
import uk.safersheets.excel.read.SheetLine;

/**
 * Reads the rows of the contract tables, wherever their sheets are and in whatever order their columns stand. Rows
 * typed below a table count too, because not every program makes a table grow by itself.
 */
final class ContractLines {
    private final XSSFWorkbook workbook;
    private final List<TemplateFault> faults;

    ContractLines(XSSFWorkbook workbook, List<TemplateFault> faults) {
        this.workbook = workbook;
        this.faults = faults;
    }

    /** The rows of one of the tables that hold anything; none, with a fault, when the table is missing. */
    List<SheetLine> of(ContractPart part) {
        var table = BookTables.named(workbook, part.table);
        if (table.isEmpty()) {
            faults.add(new TemplateFault(
                    part.sheet,
                    "The table " + part.table + " is missing.",
                    "Put the sheet back from a workbook of this template."));
            return List.of();
        }
        return lines(table.get(), columns(table.get(), part));
    }

    /** Whether this workbook was made since contracts have roles. */
    boolean hasRoles() {
        return BookTables.named(workbook, ContractPart.FIELDS.table).stream()
                .flatMap(table -> BookTables.headings(table).stream())
                .anyMatch(heading -> Texts.key(heading.value().toString()).equals(Texts.key(ContractPart.ROLE)));
    }

    private Map<String, Integer> columns(XSSFTable table, ContractPart part) {
        Map<String, Integer> columns = new HashMap<>();
        for (var heading : BookTables.headings(table)) {
            var name = Texts.key(heading.value().toString());
            if (columns.putIfAbsent(name, heading.ref().col()) != null) {
                faults.add(new TemplateFault(
                        heading.ref().toString(),
                        "The heading '" + heading.value() + "' stands here a second time.",
                        "Delete one of the two columns."));
            }
        }
        part.neededHeadings().stream()
                .filter(heading -> !columns.containsKey(Texts.key(heading)))
                .forEach(heading -> faults.add(new TemplateFault(
                        new CellRef(table.getSheetName(), table.getStartRowIndex(), table.getStartColIndex())
                                .toString(),
                        "The heading '" + heading + "' is missing from this table.",
                        "Put it back as it was, even if nothing stands under it.")));
        return columns;
    }

    private List<SheetLine> lines(XSSFTable table, Map<String, Integer> columns) {
        var sheet = table.getXSSFSheet();
        List<SheetLine> lines = new ArrayList<>();
        for (int row = table.getStartRowIndex() + 1; row <= sheet.getLastRowNum(); row++) {
            var texts = texts(sheet.getRow(row), columns);
            if (!texts.isEmpty()) {
                lines.add(new SheetLine(sheet.getSheetName(), row, columns, texts, faults));
            } else if (row > table.getEndRowIndex()) {
                break;
            }
        }
        return lines;
    }

    private static Map<String, String> texts(XSSFRow row, Map<String, Integer> columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (row != null) {
            columns.forEach((heading, column) -> {
                var text = Texts.tidy(BookCells.text(row.getCell(column)));
                if (!text.isEmpty()) {
                    texts.put(heading, text);
                }
            });
        }
        return texts;
    }
}
