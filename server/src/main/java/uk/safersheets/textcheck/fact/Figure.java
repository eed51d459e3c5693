package uk.safersheets.textcheck.fact;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ValueFormat;

/**
 * One number of a workbook.
 *
 * @param value a percentage as a number of a hundred: 12.5 for 12.5%
 * @param heading the words of its column
 */
public record Figure(
        FigureKind kind, Measure measure, BigDecimal value, CellRef cell, String heading, List<String> stems) {

    /** What a number counts in. */
    public enum Measure {
        COUNT,
        PERCENT,
        MONEY
    }

    /** As a sentence shows it. */
    public String shown() {
        return shown(value);
    }

    public String shown(BigDecimal amount) {
        return switch (measure) {
            case MONEY -> ValueFormat.MONEY.of(amount);
            case PERCENT -> ValueFormat.NUMBER.of(amount) + "%";
            case COUNT -> ValueFormat.NUMBER.of(amount);
        };
    }
}
