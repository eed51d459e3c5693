package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import uk.safersheets.textcheck.fact.FactTable;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.Item;

/**
 * One thing that a figure of a report may mean, and what it would be.
 *
 * @param value what it comes to; a fall is negative
 * @param shown the same as the workbook's own cell has it, where that is rounded
 * @param label what it is of: {@code Cycle Theft}
 * @param working how it comes out; empty where a cell is it
 * @param score how well the words of the sentence go with it, up to 1
 */
public record Reading(
        What what,
        List<Item> items,
        BigDecimal value,
        BigDecimal shown,
        String label,
        List<Figure> figures,
        String working,
        double score) {
    private static final Set<What> CHANGES = Set.of(What.CHANGE, What.CHANGE_PERCENT, What.POINTS);

    /** What is read. */
    public enum What {
        CURRENT("this period's figure"),
        PREVIOUS("the figure of the period before"),
        CHANGE("the change"),
        CHANGE_PERCENT("the change in per cent"),
        POINTS("the change in percentage points"),
        SHARE("the share"),
        FACTOR("how many times as much"),
        RATE("the rate"),
        POSITION("the position"),
        TARGET("the target"),
        ALLOCATED("the amount allocated"),
        SPENT("the amount spent"),
        TOTAL("the total"),
        OTHER("another figure"),
        SUM("the sum"),
        ROWS("the number of rows");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public boolean isChange() {
        return CHANGES.contains(what);
    }

    public Reading scored(double score) {
        return new Reading(what, items, value, shown, label, figures, working, score);
    }

    public FactTable table() {
        return items.get(0).table();
    }
}
