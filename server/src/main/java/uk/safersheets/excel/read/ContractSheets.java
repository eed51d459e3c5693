package uk.safersheets.excel.read;

import java.util.LinkedHashSet;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.CellBudget;

/**
 * What a workbook's own contract sheets say of its columns, for a workbook that lost the properties that name its
 * template. The sheets stay when a program drops properties, tables or both.
 *
 * @param columns each as {@code table/column}, by {@link Texts#key(String)}
 */
public record ContractSheets(Set<String> columns) {
    static final ContractSheets NONE = new ContractSheets(Set.of());

    public ContractSheets {
        columns = Set.copyOf(columns);
    }

    static ContractSheets of(WorkbookFile file) {
        var columns = new LinkedHashSet<String>();
        file.outline()
                .sheet(ContractPart.COLUMNS.sheet)
                .filter(WorkbookOutline.Sheet::isWorksheet)
                .ifPresent(sheet -> {
                    var budget = new CellBudget(file.parts().fileName(), file.limits());
                    var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> col < 2, budget);
                    var values = CellValues.of(file, Set.of(grid));
                    for (var cells : grid.rows().values()) {
                        if (cells.size() == 2) {
                            columns.add(column(
                                    values.value(cells.get(0)).toString(),
                                    values.value(cells.get(1)).toString()));
                        }
                    }
                    columns.remove(column("Table", "Column"));
                });
        return new ContractSheets(columns);
    }

    private static String column(String table, String column) {
        return Texts.key(table) + "/" + Texts.key(column);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether it is this contract that they tell. */
    public boolean tell(Contract contract) {
        var promised = new LinkedHashSet<String>();
        contract.tables()
                .forEach(table -> table.columns().forEach(column -> promised.add(column(table.name(), column.name()))));
        return columns.equals(promised);
    }
}
