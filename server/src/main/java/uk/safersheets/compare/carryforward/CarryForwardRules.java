package uk.safersheets.compare.carryforward;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Next;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.Type;

/**
 * Which entries go along.
 *
 * <p>To a newer template version of the same period: all of them. To the next period: what the template says of each
 * column ({@link Next}). Of a column of which it says nothing: names, words and choices; for {@code Previous} what was
 * {@code Current} in the period it is compared with; settings, which are the tables whose rows are fixed; and every entry
 * of a row with an open {@code Status}. Counts, amounts, scores, dates, percentages and decisions belong to the period
 * that ended.
 */
public final class CarryForwardRules {
    private static final Pattern PREVIOUS = Pattern.compile("(?i)(.*\\b)?previous");
    private static final Pattern CURRENT = Pattern.compile("(?i)(.*\\b)?current");
    private static final Set<String> CLOSED =
            Set.of("closed", "complete", "completed", "done", "cancelled", "withdrawn", "achieved", "not accepted");

    private final Map<FieldRole, Value> given;
    private final boolean isNextPeriod;

    private CarryForwardRules(Map<FieldRole, Value> given, boolean isNextPeriod) {
        this.given = Map.copyOf(given);
        this.isNextPeriod = isNextPeriod;
    }

    /** @param given what named cells hold in the next period: its name and dates */
    public static CarryForwardRules toNextPeriod(Map<FieldRole, Value> given) {
        return new CarryForwardRules(given, true);
    }

    public static CarryForwardRules toNewerTemplate() {
        return new CarryForwardRules(Map.of(), false);
    }

    /** Whether a column's figures are those of the period that its own is compared with. */
    public static boolean isCompared(Column column) {
        return comparedWith(column).isPresent();
    }

    /** Whether what stands in a column was reported before, in another column. */
    public static boolean isMovedOn(Column column) {
        return column.next().way() == Next.Way.FROM || isCompared(column);
    }

    boolean isNextPeriod() {
        return isNextPeriod;
    }

    Optional<Value> given(Field field) {
        return Optional.ofNullable(field.roleOrNull()).map(given::get);
    }

    boolean takes(Field field) {
        return !isNextPeriod
                || !isPersonal(field)
                        && field.content().type() != Type.DATE
                        && field.content().type() != Type.MONEY;
    }

    private static boolean isPersonal(Field field) {
        return field.roleOrNull() != null && field.roleOrNull().isPersonal();
    }

    /** The column of the old table that fills a column of the new one; empty when it starts blank. */
    Optional<Column> source(Table table, Column column, Table old) {
        if (!isNextPeriod) {
            return old.column(column.name());
        }
        return switch (column.next().way()) {
            case KEEP -> old.column(column.name());
            case BLANK, ENDS -> Optional.empty();
            case FROM -> old.column(Objects.requireNonNull(column.next().fromOrNull(), "from"));
            default ->
                comparedWith(column)
                        .map(old::column)
                        .orElseGet(() -> takes(table, column) ? old.column(column.name()) : Optional.empty());
        };
    }

    /** Whether a row belongs to the period that ended, because nothing more is to be done of it. */
    boolean isLeft(Table table, EntryTable rows, EntryRow row) {
        return isNextPeriod && isClosed(table, column -> rows.value(row, column));
    }

    /**
     * Whether a row is one of which nothing more is to be done.
     *
     * @param row what it holds in a column
     */
    public static boolean isClosed(Table table, Function<Column, Value> row) {
        boolean isSaid = table.column(TableColumnRole.STATUS)
                .map(column -> CLOSED.contains(Texts.key(row.apply(column).toString())))
                .orElse(false);
        return isSaid
                || table.columns().stream()
                        .anyMatch(column -> column.next().way() == Next.Way.ENDS
                                && !row.apply(column).isBlank());
    }

    /** The heading whose figures in the period compared with stand in a column. */
    public static Optional<String> comparedWith(Column column) {
        if (column.next().way() == Next.Way.COMPARE) {
            return Optional.of(Objects.requireNonNull(column.next().fromOrNull(), "from"));
        }
        var previous = PREVIOUS.matcher(column.name());
        boolean isSo = column.next().way() == Next.Way.USUAL
                && column.content().entry().isTyped()
                && previous.matches();
        return isSo ? Optional.of((previous.group(1) == null ? "" : previous.group(1)) + "current") : Optional.empty();
    }

    private static boolean takes(Table table, Column column) {
        if (CURRENT.matcher(column.name()).matches()) {
            return false;
        }
        return column.content().entry() == Entry.KEY
                || !table.growing()
                || table.column(TableColumnRole.STATUS).isPresent()
                || !column.content().type().isNumeric() && !isDecidedEachPeriod(column);
    }

    private static boolean isDecidedEachPeriod(Column column) {
        return column.purposeOrNull() != null && column.purposeOrNull().role().isDecidedEachPeriod();
    }
}
