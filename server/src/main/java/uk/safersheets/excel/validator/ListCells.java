package uk.safersheets.excel.validator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.CellRef;

/** The cells of a workbook that offer a list to choose from. */
final class ListCells {
    private final XSSFWorkbook workbook;
    private final Map<String, List<CellRangeAddress>> ranges = new HashMap<>();

    ListCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    boolean has(CellRef cell) {
        return ranges.computeIfAbsent(cell.sheet(), this::read).stream()
                .anyMatch(range -> range.isInRange(cell.row(), cell.col()));
    }

    private List<CellRangeAddress> read(String sheet) {
        return workbook.getSheet(sheet).getDataValidations().stream()
                .filter(validation -> validation.getValidationConstraint().getValidationType() == ValidationType.LIST)
                .flatMap(validation -> Arrays.stream(validation.getRegions().getCellRangeAddresses()))
                .toList();
    }
}
