package uk.safersheets.excel.opc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** How many more filled cells one workbook may hold. */
public final class CellBudget {
    private static final int BLANKS = 10;

    private final @Nullable String fileName;
    private final int most;
    private final int cellsAUnit;
    private int left;

    public CellBudget(@Nullable String fileName, UploadLimits limits) {
        this(fileName, limits.cells(), 1);
    }

    private CellBudget(@Nullable String fileName, int most, int cellsAUnit) {
        this.fileName = fileName;
        this.most = most;
        this.left = most;
        this.cellsAUnit = cellsAUnit;
    }

    /** The same for rows that are kept with the blanks between their cells, of which honest ones have many. */
    public static CellBudget withBlanks(String fileName, UploadLimits limits) {
        return new CellBudget(fileName, Math.multiplyExact(limits.cells(), BLANKS), BLANKS);
    }

    /**
     * @throws RefusedFileException when that is more than are left
     */
    public void take(long cells) {
        if (cells > left) {
            throw RefusalReason.TOO_MANY_CELLS.of(fileName, String.format(Locale.UK, "%,d", most));
        }
        WorkBudget.count(Work.CELLS, (cells + cellsAUnit - 1) / cellsAUnit);
        left -= (int) cells;
    }
}
