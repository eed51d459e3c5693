package uk.safersheets.app;

import java.util.List;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.excel.PlainSheets;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.ledger.BadLedger;
import uk.safersheets.ledger.CsvRows;
import uk.safersheets.ledger.Layout;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.LedgerReader;

/** Reads an export of a finance system, be it text or a workbook. */
public final class ReadLedger {
    private final UploadLimits limits;

    public ReadLedger(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Of a workbook, the first sheet with the map's headings counts.
     *
     * @param files its exports, oldest first; what a file says again is taken once
     * @throws BadLedger when its rows cannot be read as the map says
     * @throws uk.safersheets.excel.RefusedFile when it is neither text nor a whole workbook
     */
    public Ledger run(List<NamedFile> files, Layout layout) {
        return Ledger.of(files.stream().map(file -> read(file, layout)).toList());
    }

    /** The filled rows of an export, of its fullest sheet where it is a workbook. */
    public List<SheetRow> rows(NamedFile file) {
        return fullest(sheets(file));
    }

    /** Whether an export has every heading of a layout. */
    public boolean fits(NamedFile file, Layout layout) {
        return sheets(file).stream().anyMatch(rows -> LedgerReader.hasHeadings(rows, layout));
    }

    private LedgerFile read(NamedFile file, Layout layout) {
        var sheets = sheets(file);
        return LedgerReader.read(
                sheets.stream()
                        .filter(rows -> LedgerReader.hasHeadings(rows, layout))
                        .findFirst()
                        .orElseGet(() -> fullest(sheets)),
                layout,
                file.name());
    }

    /** The filled rows of each sheet; a text is one. */
    private List<List<SheetRow>> sheets(NamedFile file) {
        limits.requireSize(file.bytes().length, file.name());
        return PlainSheets.isWorkbook(file.bytes())
                ? PlainSheets.read(file.bytes(), file.name(), limits).stream()
                        .map(PlainSheets.PlainSheet::rows)
                        .toList()
                : List.of(CsvRows.read(file.bytes(), file.name()));
    }

    private static List<SheetRow> fullest(List<List<SheetRow>> sheets) {
        return sheets.stream().reduce(List.of(), (most, rows) -> rows.size() > most.size() ? rows : most);
    }
}
