package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import uk.safersheets.cell.CellRef;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.template.ValidationFormula;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.FormulaException;

/** Whether the cells of the workbook keep what the contract promises: formulas, locks and lists. */
final class SheetChecks {
    private final XSSFWorkbook workbook;
    private final ReadContract read;
    private final List<TemplateFault> faults;
    private final ListCells lists;

    SheetChecks(XSSFWorkbook workbook, ReadContract read, List<TemplateFault> faults) {
        this.workbook = workbook;
        this.read = read;
        this.faults = faults;
        this.lists = new ListCells(workbook);
    }

    void run() {
        for (var table : read.contract().tables()) {
            BookTables.named(workbook, table.name()).ifPresent(book -> table(table, book));
        }
        for (var field : read.contract().fields()) {
            cells(field.content(), List.of(field.at()), null);
        }
    }

    private void table(Table table, XSSFTable book) {
        for (var heading : BookTables.headings(book)) {
            table.column(heading.value().toString())
                    .ifPresent(column -> cells(column.content(), below(heading.ref(), book), table));
        }
    }

    private static List<CellRef> below(CellRef heading, XSSFTable book) {
        List<CellRef> cells = new ArrayList<>();
        for (int row = heading.row() + 1; row <= book.getEndRowIndex(); row++) {
            cells.add(new CellRef(heading.sheet(), row, heading.col()));
        }
        return cells;
    }

    /** One fault for a column is enough: whoever puts its first cell right will look at the others. */
    private void cells(Content content, List<CellRef> cells, @Nullable Table table) {
        if (content.entry().isCalculated()) {
            first(
                    cells,
                    this::isUnlocked,
                    "This is calculated, but the cell is not locked.",
                    "Lock it under Format Cells, Protection.");
        }
        if (content.entry() == Entry.FORMULA && content.formula() != null) {
            var name = table == null ? null : table.name();
            parsed(content.formula())
                    .ifPresent(promised -> first(
                            cells,
                            at -> differs(cell(at), promised, name),
                            "This cell does not hold the formula that the contract gives it.",
                            "Enter =" + promised + " here, or change the formula of the contract."));
        }
        boolean typed =
                content.entry() == Entry.INPUT || content.entry() == Entry.KEY && (table == null || table.growing());
        if (typed && ValidationFormula.choices(content) != null) {
            first(
                    cells,
                    at -> !lists.has(at),
                    "This is a choice, but the cell offers no list.",
                    "Set a list under Data, Data Validation, or copy the cell of a column with the same choices.");
        }
    }

    private void first(List<CellRef> cells, Predicate<CellRef> wrong, String message, String fix) {
        cells.stream()
                .filter(wrong)
                .findFirst()
                .ifPresent(at -> faults.add(new TemplateFault(at.toString(), message, fix)));
    }

    private boolean isUnlocked(CellRef at) {
        var cell = cell(at);
        return cell == null || !cell.getCellStyle().getLocked();
    }

    private static boolean differs(@Nullable XSSFCell cell, Formula promised, @Nullable String table) {
        if (cell == null || !cell.getCTCell().isSetF()) {
            return true;
        }
        var stored = cell.getCTCell().getF();
        if (stored.getT() == STCellFormulaType.SHARED && stored.getStringValue().isEmpty()) {
            return false;
        }
        try {
            return !Formula.parse(stored.getStringValue()).isLike(promised, table);
        } catch (FormulaException e) {
            return true;
        }
    }

    /** Empty for what is no formula, which has been said already. */
    private static Optional<Formula> parsed(String formula) {
        try {
            return Optional.of(Formula.parse(formula));
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }

    private @Nullable XSSFCell cell(CellRef at) {
        var row = workbook.getSheet(at.sheet()).getRow(at.row());
        return row == null ? null : row.getCell(at.col());
    }
}
