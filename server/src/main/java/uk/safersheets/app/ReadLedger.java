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
        limits.requireSize(file.bytes().length, file.name());
        return PlainSheets.isWorkbook(file.bytes())
                ? fullest(PlainSheets.read(file.bytes(), file.name(), limits))
                : CsvRows.read(file.bytes(), file.name());
    }

    private LedgerFile read(NamedFile file, Layout layout) {
        limits.requireSize(file.bytes().length, file.name());
        if (!PlainSheets.isWorkbook(file.bytes())) {
            return LedgerReader.read(CsvRows.read(file.bytes(), file.name()), layout, file.name());
        }
        var sheets = PlainSheets.read(file.bytes(), file.name(), limits);
        return LedgerReader.read(
                sheets.stream()
                        .map(PlainSheets.PlainSheet::rows)
                        .filter(rows -> LedgerReader.hasHeadings(rows, layout))
                        .findFirst()
                        .orElseGet(() -> fullest(sheets)),
                layout,
                file.name());
    }

    private static List<SheetRow> fullest(List<PlainSheets.PlainSheet> sheets) {
        return sheets.stream()
                .map(PlainSheets.PlainSheet::rows)
                .reduce(List.of(), (most, rows) -> rows.size() > most.size() ? rows : most);
    }
}
