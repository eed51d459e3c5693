package uk.safersheets.excel;

import java.util.Locale;

/** How many more filled cells one workbook may hold. */
final class CellBudget {
    private final String fileName;
    private final int most;
    private int left;

    CellBudget(String fileName, UploadLimits limits) {
        this.fileName = fileName;
        this.most = limits.cells();
        this.left = most;
    }

    /**
     * @throws RefusedFile when that is more than are left
     */
    void take(long cells) {
        if (cells > left) {
            throw Refusal.TOO_MANY_CELLS.of(fileName, String.format(Locale.UK, "%,d", most));
        }
        left -= (int) cells;
    }
}
