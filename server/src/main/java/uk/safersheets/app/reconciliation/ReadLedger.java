package uk.safersheets.app.reconciliation;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.app.NamedFile;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.SheetRowsReader;
import uk.safersheets.ledger.BadLedgerException;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.LedgerReader;
import uk.safersheets.ledger.LedgerTab;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.text.CsvRows;

/** Reads an export of a finance system, be it text or a workbook. */
public final class ReadLedger {
    private final UploadLimits limits;

    public ReadLedger(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Of a workbook, every tab with the map's headings counts.
     *
     * @param files its exports, oldest first; what a file says again is taken once
     * @throws BadLedgerException when its rows cannot be read as the map says
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is neither text nor a whole workbook
     */
    public Ledger run(List<NamedFile> files, Layout layout) {
        boolean alone = files.size() == 1;
        return Ledger.of(files.stream().map(file -> file(file, layout, alone)).toList());
    }

    /** The rows of one export as it tells them, one that it tells twice twice; see {@link #run}. */
    LedgerFile file(NamedFile file, Layout layout) {
        return file(file, layout, true);
    }

    private LedgerFile file(NamedFile file, Layout layout, boolean alone) {
        return LedgerReader.read(tabs(file, layout.choices()), layout, file.name(), alone);
    }

    /** The filled rows of an export, of its fullest sheet where it is a workbook. */
    public List<SheetRow> rows(NamedFile file) {
        return fullest(
                tabs(file, ReadingChoices.NONE).stream().map(LedgerTab::rows).toList());
    }

    /** Whether an export has every heading of a layout. */
    public boolean fits(NamedFile file, Layout layout) {
        return tabs(file, layout.choices()).stream().anyMatch(tab -> LedgerReader.hasHeadings(tab.rows(), layout));
    }

    /** Each sheet that holds anything; a text is one. */
    private List<LedgerTab> tabs(NamedFile file, ReadingChoices choices) {
        limits.requireSize(file.bytes().length, file.name());
        if (SheetRowsReader.isWorkbook(file.bytes())) {
            return SheetRowsReader.read(file.bytes(), file.name(), limits).stream()
                    .map(ReadLedger::tab)
                    .toList();
        }
        SheetRowsReader.requireText(file.bytes(), file.name());
        return List.of(LedgerTab.text(CsvRows.read(file.bytes(), file.name(), choices.separator())));
    }

    private static LedgerTab tab(SheetRowsReader.PlainSheet sheet) {
        var merged = sheet.merged().stream()
                .map(cells -> new LedgerTab.MergedCells(cells.column(), cells.first(), cells.last()))
                .toList();
        return new LedgerTab(sheet.name(), sheet.rows(), merged, hidden(sheet));
    }

    private static String hidden(SheetRowsReader.PlainSheet sheet) {
        var parts = new ArrayList<String>();
        if (sheet.hidden()) {
            parts.add("this tab is hidden");
        }
        if (sheet.hiddenRows() > 0) {
            parts.add(Plural.count(sheet.hiddenRows(), "of its rows is", "of its rows are") + " hidden"
                    + (sheet.filtered() ? " by a filter" : ""));
        }
        return String.join(" and ", parts);
    }

    private static List<SheetRow> fullest(List<List<SheetRow>> sheets) {
        return sheets.stream().reduce(List.of(), (most, rows) -> rows.size() > most.size() ? rows : most);
    }
}
