package uk.safersheets.excel.opc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many more filled cells one workbook may hold. */
public final class CellBudget {
    private static final int BLANKS = 10;

    private final @Nullable String fileName;
    private final int most;
    private int left;

    public CellBudget(@Nullable String fileName, UploadLimits limits) {
        this(fileName, limits.cells());
    }

    private CellBudget(@Nullable String fileName, int most) {
        this.fileName = fileName;
        this.most = most;
        this.left = most;
    }

    /** The same for rows that are kept with the blanks between their cells, of which honest ones have many. */
    public static CellBudget withBlanks(String fileName, UploadLimits limits) {
        return new CellBudget(fileName, Math.multiplyExact(limits.cells(), BLANKS));
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
