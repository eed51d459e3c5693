package uk.safersheets.textcheck.fact;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.TableColumnRole;

/** What a figure of a workbook says of its row. */
public enum FigureKind {
    CURRENT("this period's figure"),
    PREVIOUS("the figure of the period before"),
    TARGET("the target"),
    RATE("the rate"),
    POSITION("the position"),
    GROUP_SIZE("the number of areas compared"),
    ALLOCATED("the amount allocated"),
    /** What of the allocated amount counts: one of several options, or what was moved. */
    COUNTED("the amount that counts"),
    SPENT("the amount spent"),
    TOTAL("the total"),
    RANK("the rank"),
    /** As the sheet has it; read only where it cannot be worked out. */
    CHANGE("the change"),
    CHANGE_PERCENT("the change in per cent"),
    /** Known by its heading alone. */
    OTHER("another figure");

    private static final Map<TableColumnRole, FigureKind> OF_ROLES = new EnumMap<>(Map.ofEntries(
            Map.entry(TableColumnRole.CURRENT, CURRENT),
            Map.entry(TableColumnRole.COUNT, CURRENT),
            Map.entry(TableColumnRole.ACTUAL, CURRENT),
            Map.entry(TableColumnRole.ACHIEVED, CURRENT),
            Map.entry(TableColumnRole.PREVIOUS, PREVIOUS),
            Map.entry(TableColumnRole.BASELINE, PREVIOUS),
            Map.entry(TableColumnRole.CHANGE_PERCENT, CHANGE_PERCENT),
            Map.entry(TableColumnRole.TARGET, TARGET),
            Map.entry(TableColumnRole.RATE, RATE),
            Map.entry(TableColumnRole.POSITION, POSITION),
            Map.entry(TableColumnRole.GROUP_SIZE, GROUP_SIZE),
            Map.entry(TableColumnRole.ALLOCATED, ALLOCATED),
            Map.entry(TableColumnRole.COUNTED, COUNTED),
            Map.entry(TableColumnRole.SPENT, SPENT),
            Map.entry(TableColumnRole.TOTAL, TOTAL),
            Map.entry(TableColumnRole.RANK, RANK)));

    private final String words;

    FigureKind(String words) {
        this.words = words;
    }

    /** What to call it in a message. */
    public String words() {
        return words;
    }

    public static FigureKind of(@Nullable TableColumnRole role) {
        return role == null ? OTHER : OF_ROLES.getOrDefault(role, OTHER);
    }
}
