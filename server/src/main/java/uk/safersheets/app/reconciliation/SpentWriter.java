package uk.safersheets.app.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.excel.patch.WorkbookPatcher;

/** Writes what the ledger has for each line into the funding workbook, and works out the rest of it again. */
public final class SpentWriter {
    private final ReadWorkbook workbooks;
    private final WorkbookPatcher patcher;
    private final RecalculateWorkbook recalculate;

    public SpentWriter(ReadWorkbook workbooks, RecalculateWorkbook recalculate) {
        this.workbooks = workbooks;
        this.patcher = new WorkbookPatcher(workbooks.limits());
        this.recalculate = recalculate;
    }

    /** The workbook with the spending filled in; a line on which nothing was spent stays as it was. */
    public RecalculateWorkbook.Recalculated run(NamedFile funding, ReconciliationJson result) {
        var workbook = workbooks.whole(funding);
        var table =
                workbook.prepared().contract().table(TableRole.FUNDING_LINES).orElseThrow();
        var rows = workbook.submission().table(table.name()).orElseThrow();
        return recalculate.run(patcher.apply(funding.bytes(), patches(table, rows, result)), funding.name());
    }

    private static List<Patch> patches(Table promised, SheetTable table, ReconciliationJson result) {
        Map<String, BigDecimal> spent = new LinkedHashMap<>();
        result.lines().forEach(line -> spent.put(Texts.key(line.line()), new BigDecimal(line.spent())));
        int line = table.column(promised.key()).orElseThrow();
        int column = table.column(
                        promised.column(TableColumnRole.SPENT).orElseThrow().name())
                .orElseThrow();
        var patches = new ArrayList<Patch>();
        for (var row : table.rows()) {
            var amount = spent.get(Texts.key(row.cells().get(line).value().toString()));
            var cell = row.cells().get(column);
            if (amount != null && !isSaid(cell, amount)) {
                patches.add(new Patch(cell.ref(), null, Value.of(amount), cell.value(), "The ledger has it."));
            }
        }
        return patches;
    }

    private static boolean isSaid(Cell cell, BigDecimal amount) {
        return cell.value() instanceof Value.Number number
                ? number.amount().compareTo(amount) == 0
                : cell.value().isBlank() && amount.signum() == 0;
    }
}
