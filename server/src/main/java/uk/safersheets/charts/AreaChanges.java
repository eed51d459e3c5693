package uk.safersheets.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableRole;
import uk.safersheets.functions.crime.VerdictWords;

/**
 * The areas of a partnership beside the whole of it, one chart for each measure, and whether they add to it.
 *
 * @param id of the chart
 * @param measure what was counted
 * @param key what an area is called
 * @param wholeOrEmpty the whole area; empty where nothing says what it had
 */
record AreaChanges(String id, String measure, String key, List<Change> areas, Optional<AreaWhole> wholeOrEmpty) {

    /** Those of a table with columns for each measure. */
    static List<Chart> of(Contract contract, Calculation calculation, Periods periods) {
        var totals = RoleTable.of(contract, calculation, TableRole.AREA_TOTALS);
        return RoleTable.of(contract, calculation, TableRole.AREA_CHANGES)
                .map(table -> charts(table, totals, periods))
                .orElse(List.of());
    }

    private static List<Chart> charts(RoleTable table, Optional<RoleTable> totals, Periods periods) {
        var measures = Changes.measures(table);
        return IntStream.range(0, measures.size())
                .mapToObj(at -> {
                    var measure = measures.get(at);
                    String name = measure.name().isEmpty() ? table.table().name() : measure.name();
                    var changes = Changes.changes(table, measure, periods);
                    var whole = totals.flatMap(known -> AreaWhole.ofTotals(known, name, periods));
                    return new AreaChanges(
                                    "areas-" + (at + 1), name, table.table().key(), changes, whole)
                            .chart(periods, Changes.notes(table.nameless(), changes, periods));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where no area has a figure. */
    Optional<Chart> chart(Periods periods, List<String> notes) {
        if (areas.stream()
                .noneMatch(change ->
                        change.previous().isNumber() || change.current().isNumber())) {
            return Optional.empty();
        }
        var rows = Stream.concat(areas.stream(), wholeOrEmpty.stream().flatMap(AreaWhole::changes))
                .map(Change::figures)
                .toList();
        return Optional.of(new Chart(
                id,
                ChartKind.AREAS,
                title(),
                Changes.UNIT,
                Changes.columns(key, periods),
                rows,
                measure + ". " + Changes.alternative(areas),
                Stream.concat(whole(), notes.stream()).toList()));
    }

    private Stream<String> whole() {
        return wholeOrEmpty
                .map(whole -> whole.notes().stream())
                .orElseGet(() -> Stream.of("Nothing says what the whole area had of " + measure + "."));
    }

    private String title() {
        var rises = Changes.clear(areas, VerdictWords::isRise);
        var falls = Changes.clear(areas, VerdictWords::isFall);
        if (rises.isEmpty() && falls.isEmpty()) {
            return measure + ": no clear change in any of " + areas.size();
        }
        var parts = new ArrayList<String>();
        if (!rises.isEmpty()) {
            parts.add("a clear rise in " + Names.of(rises));
        }
        if (!falls.isEmpty()) {
            parts.add("a clear fall in " + Names.of(falls));
        }
        return measure + ": " + Names.all(parts);
    }
}
