package uk.safersheets.collection;

import java.util.EnumSet;
import java.util.Set;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;

/** How the rows of a table add up over partnerships, by what the table is for. */
enum Adding {
    /** Rows of one label are the same thing everywhere; rows of a table may stand within one another. */
    BY_LABEL,
    /** Each row is an amount of its own. */
    ALL_ROWS,
    /** What its rows hold cannot be added. */
    NOT_AT_ALL;

    private static final Set<TableRole> LABELLED =
            EnumSet.of(TableRole.CHANGES, TableRole.INDICATORS, TableRole.HIGHLIGHTS);
    private static final Set<TableRole> AMOUNTS =
            EnumSet.of(TableRole.FUNDING_LINES, TableRole.INSTALMENTS, TableRole.ACTIONS);
    private static final Set<TableColumnRole> COUNTS = EnumSet.of(
            TableColumnRole.COUNT,
            TableColumnRole.PREVIOUS,
            TableColumnRole.CURRENT,
            TableColumnRole.ACTUAL,
            TableColumnRole.POPULATION);

    static Adding of(JoinedTable table) {
        var role = table.role();
        if (role == null) {
            return table.isGrowing() ? ALL_ROWS : BY_LABEL;
        }
        if (LABELLED.contains(role)) {
            return BY_LABEL;
        }
        return AMOUNTS.contains(role) ? ALL_ROWS : NOT_AT_ALL;
    }

    /** Whether a column holds money, or counts of something; a score, a rank or a year is a whole number, too. */
    static boolean isSummable(Column column) {
        var purpose = column.purposeOrNull();
        return switch (column.content().type()) {
            case MONEY -> true;
            case WHOLE -> purpose != null && COUNTS.contains(purpose.role());
            default -> false;
        };
    }

    /** Whether a reader could think that a column is to be added. */
    static boolean isFigure(Column column) {
        var type = column.content().type();
        return type == Type.MONEY || type == Type.WHOLE || type == Type.DECIMAL;
    }
}
