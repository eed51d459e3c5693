package uk.safersheets.textcheck.fact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.functions.crime.VerdictWords;

/**
 * One thing that a workbook has figures for: a row, or a row of one measure of several.
 *
 * @param table where it stands
 * @param row its place among the rows of the table
 * @param label what to call it: {@code Robbery}, {@code Beat 61, Theft from motor vehicle}
 * @param names what it may be called; each of them names it
 * @param places where it is; none for the whole area
 * @param current the days of its current figure; null where nobody knows
 * @param previous the days of its previous one
 * @param partOf the label of the row that includes it; empty for none
 * @param verdict what the product's test says of its change; empty for none
 * @param others figures known by their headings alone
 */
public record Item(
        FactTable table,
        int row,
        String label,
        List<Name> names,
        List<Name> places,
        @Nullable Days current,
        @Nullable Days previous,
        String partOf,
        String verdict,
        Map<FigureKind, Figure> figures,
        List<Figure> others) {
    public Item {
        names = List.copyOf(names);
        places = List.copyOf(places);
        figures = figures.isEmpty() ? Map.of() : new EnumMap<>(figures);
        others = List.copyOf(others);
    }

    public Optional<Figure> figure(FigureKind kind) {
        return Optional.ofNullable(figures.get(kind));
    }

    public boolean hasChange() {
        return figures.containsKey(FigureKind.CURRENT) && figures.containsKey(FigureKind.PREVIOUS);
    }

    /** Current less previous; null where one is missing. */
    @Nullable
    public BigDecimal change() {
        var now = figures.get(FigureKind.CURRENT);
        var before = figures.get(FigureKind.PREVIOUS);
        if (now != null && before != null) {
            return now.value().subtract(before.value());
        }
        var change = figures.get(FigureKind.CHANGE);
        return change == null ? null : change.value();
    }

    public boolean isClear() {
        return VerdictWords.isRise(verdict) || VerdictWords.isFall(verdict);
    }

    public boolean isPercent() {
        return figure(FigureKind.CURRENT)
                .or(() -> figure(FigureKind.PREVIOUS))
                .filter(figure -> figure.measure() == Figure.Measure.PERCENT)
                .isPresent();
    }

    /** Each is itself alone, whatever another one holds. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
