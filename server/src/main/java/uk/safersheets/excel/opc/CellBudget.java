package uk.safersheets.excel.opc;

import java.util.Locale;

/** How many more filled cells one workbook may hold. */
public final class CellBudget {
    private final String fileName;
    private final int most;
    private int left;

    public CellBudget(String fileName, UploadLimits limits) {
        this.fileName = fileName;
        this.most = limits.cells();
        this.left = most;
    }

    /**
     * @throws RefusedFileException when that is more than are left
     */
    public void take(long cells) {
        if (cells > left) {
            throw RefusalReason.TOO_MANY_CELLS.of(fileName, String.format(Locale.UK, "%,d", most));
        }
        left -= (int) cells;
    }
}
