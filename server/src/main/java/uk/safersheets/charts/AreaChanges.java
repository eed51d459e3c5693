package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.PARTS_CURRENT;
import static uk.safersheets.contract.TableColumnRole.PARTS_PREVIOUS;
import static uk.safersheets.contract.TableColumnRole.WHOLE_CURRENT;
import static uk.safersheets.contract.TableColumnRole.WHOLE_PREVIOUS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.functions.crime.VerdictWords;

/** The areas of a partnership beside the whole of it, one chart for each measure, and whether they add to it. */
final class AreaChanges {
    private final RoleTable areas;
    private final Optional<RoleTable> totals;
    private final Periods periods;

    private AreaChanges(RoleTable areas, Optional<RoleTable> totals, Periods periods) {
        this.areas = areas;
        this.totals = totals;
        this.periods = periods;
    }

    static List<Chart> of(Contract contract, Calculation calculation, Periods periods) {
        var totals = RoleTable.of(contract, calculation, TableRole.AREA_TOTALS);
        return RoleTable.of(contract, calculation, TableRole.AREA_CHANGES)
                .map(areas -> new AreaChanges(areas, totals, periods).charts())
                .orElse(List.of());
    }

    private List<Chart> charts() {
        var measures = Changes.measures(areas);
        return IntStream.range(0, measures.size())
                .mapToObj(at -> chart(at + 1, measures.get(at)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Chart> chart(int number, Change.Measure measure) {
        var changes = Changes.changes(areas, measure, periods.share());
        if (changes.stream()
                .noneMatch(change ->
                        change.previous().isNumber() || change.current().isNumber())) {
            return Optional.empty();
        }
        String name = measure.name().isEmpty() ? areas.table().name() : measure.name();
        var whole = row(name);
        var all = Stream.concat(changes.stream(), whole.stream().flatMap(this::wholes))
                .map(Change::figures)
                .toList();
        return Optional.of(new Chart(
                "areas-" + number,
                ChartKind.AREAS.word(),
                title(name, changes),
                "change in percent of the count before",
                Changes.columns(areas),
                all,
                name + ". " + Changes.alternative(changes),
                notes(name, changes, whole)));
    }

    /** The row of the totals that adds up this measure. */
    private Optional<Integer> row(String measure) {
        return totals.flatMap(table -> IntStream.of(table.rows())
                .filter(row -> Texts.key(table.key(row)).equals(Texts.key(measure)))
                .boxed()
                .findFirst());
    }

    private Stream<Change> wholes(int row) {
        var table = totals.orElseThrow();
        return Stream.of(
                change("All rows added up", table, row, PARTS_PREVIOUS, PARTS_CURRENT),
                change("The whole area", table, row, WHOLE_PREVIOUS, WHOLE_CURRENT));
    }

    private Change change(String name, RoleTable table, int row, TableColumnRole previous, TableColumnRole current) {
        var change = Change.of(name, table.figure(row, previous), table.figure(row, current), periods.share());
        return change.judged(periods.share());
    }

    private static String title(String name, List<Change> changes) {
        var rises = Changes.clear(changes, VerdictWords::isRise);
        var falls = Changes.clear(changes, VerdictWords::isFall);
        if (rises.isEmpty() && falls.isEmpty()) {
            return name + ": no clear change in any of " + changes.size();
        }
        var parts = new ArrayList<String>();
        if (!rises.isEmpty()) {
            parts.add("a clear rise in " + Names.of(rises));
        }
        if (!falls.isEmpty()) {
            parts.add("a clear fall in " + Names.of(falls));
        }
        return name + ": " + Names.all(parts);
    }

    private List<String> notes(String name, List<Change> changes, Optional<Integer> whole) {
        var notes = new ArrayList<String>();
        if (whole.isPresent()) {
            difference(whole.get(), "before", PARTS_PREVIOUS, WHOLE_PREVIOUS).ifPresent(notes::add);
            difference(whole.get(), "now", PARTS_CURRENT, WHOLE_CURRENT).ifPresent(notes::add);
        } else {
            notes.add("Nothing says what the whole area had of " + name + ".");
        }
        notes.addAll(Changes.notes(areas, changes, periods));
        return notes;
    }

    /** What the areas add to beside the whole, where that is not the same or cannot be told. */
    private Optional<String> difference(int row, String when, TableColumnRole parts, TableColumnRole whole) {
        var table = totals.orElseThrow();
        var added = table.number(row, parts);
        var own = table.number(row, whole);
        if (added.isEmpty() || own.isEmpty()) {
            return Optional.of("Whether the areas add to the whole " + when + " cannot be told: one of the two has no"
                    + " figure.");
        }
        var difference = added.get().subtract(own.get());
        return difference.signum() == 0
                ? Optional.empty()
                : Optional.of("The areas add to " + written(added.get()) + " " + when + ", the whole area has "
                        + written(own.get()) + ": " + written(difference.abs())
                        + (difference.signum() > 0 ? " more" : " fewer") + ".");
    }

    private static String written(BigDecimal amount) {
        return ValueFormat.NUMBER.of(Value.of(amount));
    }
}
