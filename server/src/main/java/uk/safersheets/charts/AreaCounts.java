package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.AREA;
import static uk.safersheets.contract.TableColumnRole.AREA_KIND;
import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.PERIOD;
import static uk.safersheets.contract.TableColumnRole.PREVIOUS;
import static uk.safersheets.contract.TableColumnRole.VERDICT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.TableRole;

/**
 * The areas of a long table, which has a row for each area, measure and period: one chart for each measure and kind of
 * area, of the workbook's own period where the table has it and else of the last one that stands in it.
 */
final class AreaCounts {
    private final RoleTable table;
    private final Optional<RoleTable> changes;
    private final Periods periods;
    private final String ownPeriod;
    private final Map<String, Map<String, List<Integer>>> rows = new LinkedHashMap<>();

    private AreaCounts(RoleTable table, Optional<RoleTable> changes, Periods periods, String ownPeriod) {
        this.table = table;
        this.changes = changes;
        this.periods = periods;
        this.ownPeriod = Texts.key(ownPeriod);
    }

    static List<Chart> of(Contract contract, Calculation calculation, Submission submission, Periods periods) {
        var changes = RoleTable.of(contract, calculation, TableRole.CHANGES);
        String own = new NamedCells(contract, submission).text(FieldRole.PERIOD);
        return RoleTable.of(contract, calculation, TableRole.AREA_COUNTS)
                .map(table -> new AreaCounts(table, changes, periods, own).charts())
                .orElse(List.of());
    }

    private List<Chart> charts() {
        int unplaced = 0;
        for (int row : table.counted()) {
            WorkBudget.step();
            if (Stream.of(AREA, MEASURE, PERIOD)
                    .anyMatch(role -> table.text(row, role).isEmpty())) {
                unplaced++;
            } else {
                rows.computeIfAbsent(
                                Texts.key(table.text(row, AREA_KIND)) + "\n" + Texts.key(table.text(row, MEASURE)),
                                key -> new LinkedHashMap<>())
                        .computeIfAbsent(Texts.key(table.text(row, PERIOD)), key -> new ArrayList<>())
                        .add(row);
            }
        }
        var without = RoleTable.notDrawn(
                unplaced, table.heading(AREA) + ", " + table.heading(MEASURE) + " or " + table.heading(PERIOD));
        var charts = new ArrayList<Chart>();
        for (var byPeriod : rows.values()) {
            chart(charts.size() + 1, new ArrayList<>(byPeriod.keySet()), byPeriod, without)
                    .ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<Chart> chart(
            int number, List<String> inOrder, Map<String, List<Integer>> byPeriod, Optional<String> unplaced) {
        boolean isOwn = byPeriod.containsKey(ownPeriod);
        int at = isOwn ? inOrder.indexOf(ownPeriod) : inOrder.size() - 1;
        var shown = byPeriod.getOrDefault(inOrder.get(at), List.of());
        var before = at == 0 ? List.<Integer>of() : byPeriod.getOrDefault(inOrder.get(at - 1), List.of());
        var compared = isOwn ? periods : periods.ofOneLength();
        var areas = shown.stream().map(row -> change(row, before, compared)).toList();
        int first = shown.get(0);
        String measure = table.text(first, MEASURE);
        var whole = isOwn
                ? changes.flatMap(known -> AreaWhole.ofChanges(known, measure, areas, compared))
                : Optional.<AreaWhole>empty();
        String kind = table.text(first, AREA_KIND);
        String name = kind.isEmpty() ? measure : measure + " by " + kind;
        return new AreaChanges("area-counts-" + number, name, table.heading(AREA), areas, whole)
                .chart(
                        compared,
                        Stream.concat(
                                        Stream.of(periodNote(first, inOrder.size(), isOwn)),
                                        Changes.notes(unplaced, areas, compared).stream())
                                .toList());
    }

    private String periodNote(int row, int periods, boolean isOwn) {
        return "The figures are those of " + table.text(row, PERIOD)
                + (isOwn ? "" : ", the last of the table: it has none of the workbook's own period")
                + (periods == 1 ? "." : "; the table has " + periods + " periods.");
    }

    /** An area's count beside the one before: the table's own, else that of the period that stands before it. */
    private Change change(int row, List<Integer> before, Periods compared) {
        String area = Texts.key(table.text(row, AREA));
        var previous = table.column(PREVIOUS)
                .map(column -> table.figure(row, column))
                .filter(Figure::isNumber)
                .or(() -> before.stream()
                        .filter(other -> Texts.key(table.text(other, AREA)).equals(area))
                        .map(other -> table.figure(other, COUNT))
                        .findFirst())
                .orElseGet(() -> Figure.words(RoleTable.NO_FIGURE));
        var change = Change.of(table.text(row, AREA), previous, table.figure(row, COUNT), compared);
        String verdict = table.text(row, VERDICT);
        return verdict.isEmpty() ? change.judged(compared) : change.saying(verdict);
    }
}
