package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.CURRENT;
import static uk.safersheets.contract.TableColumnRole.PARTS_CURRENT;
import static uk.safersheets.contract.TableColumnRole.PARTS_PREVIOUS;
import static uk.safersheets.contract.TableColumnRole.PREVIOUS;
import static uk.safersheets.contract.TableColumnRole.WHOLE_CURRENT;
import static uk.safersheets.contract.TableColumnRole.WHOLE_PREVIOUS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;

/**
 * What the areas add to, and what the whole area had itself.
 *
 * @param parts a change without figures where they cannot be added
 */
record AreaWhole(Change parts, Change whole) {

    /** The row of the totals that adds up this measure. */
    static Optional<AreaWhole> ofTotals(RoleTable totals, String measure, Periods periods) {
        return row(totals, measure)
                .map(row -> new AreaWhole(
                        added(totals.figure(row, PARTS_PREVIOUS), totals.figure(row, PARTS_CURRENT), periods),
                        whole(totals.figure(row, WHOLE_PREVIOUS), totals.figure(row, WHOLE_CURRENT), periods)));
    }

    /** The row of the whole's own changes with this name, beside areas that are added here. */
    static Optional<AreaWhole> ofChanges(RoleTable changes, String measure, List<Change> areas, Periods periods) {
        return row(changes, measure)
                .map(row -> new AreaWhole(
                        added(sum(areas, Change::previous), sum(areas, Change::current), periods),
                        whole(changes.figure(row, PREVIOUS), changes.figure(row, CURRENT), periods)));
    }

    private static Optional<Integer> row(RoleTable table, String measure) {
        return IntStream.of(table.rows())
                .filter(row -> Texts.key(table.key(row)).equals(Texts.key(measure)))
                .boxed()
                .findFirst();
    }

    private static Change added(Figure previous, Figure current, Periods periods) {
        return Change.of("All rows added up", previous, current, periods).judged(periods);
    }

    private static Change whole(Figure previous, Figure current, Periods periods) {
        return Change.of("The whole area", previous, current, periods).judged(periods);
    }

    /** No figure where one of them has none: a sum without it would look like the whole. */
    private static Figure sum(List<Change> areas, Function<Change, Figure> figure) {
        var sum = BigDecimal.ZERO;
        for (var area : areas) {
            var number = figure.apply(area).number();
            if (number == null) {
                return Figure.words(RoleTable.NO_FIGURE);
            }
            sum = sum.add(number);
        }
        return Figure.of(Change.amount(sum), sum);
    }

    Stream<Change> changes() {
        return Stream.of(parts, whole);
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        difference("before", parts.previous(), whole.previous()).ifPresent(notes::add);
        difference("now", parts.current(), whole.current()).ifPresent(notes::add);
        return notes;
    }

    /** What the areas add to beside the whole, where that is not the same or cannot be told. */
    private static Optional<String> difference(String when, Figure parts, Figure whole) {
        var added = parts.number();
        var own = whole.number();
        if (added == null || own == null) {
            return Optional.of("Whether the areas add to the whole " + when + " cannot be told: one of the two has no"
                    + " figure.");
        }
        var difference = added.subtract(own);
        return difference.signum() == 0
                ? Optional.empty()
                : Optional.of("The areas add to " + Change.amount(added) + " " + when + ", the whole area has "
                        + Change.amount(own) + ": " + Change.amount(difference.abs())
                        + (difference.signum() > 0 ? " more" : " fewer") + ".");
    }
}
