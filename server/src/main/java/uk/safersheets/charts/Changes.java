package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.CHANGE_PERCENT;
import static uk.safersheets.contract.TableColumnRole.CURRENT;
import static uk.safersheets.contract.TableColumnRole.PREVIOUS;
import static uk.safersheets.contract.TableColumnRole.VERDICT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.functions.crime.VerdictWords;

/** What changed from one period to the next, with the interval and the verdict of each change. */
final class Changes {
    static final String UNIT = "change in percent of the count before";

    private Changes() {}

    static Optional<Chart> of(Contract contract, Calculation calculation, NamedCells cells, Periods periods) {
        return RoleTable.of(contract, calculation, TableRole.CHANGES)
                .filter(table -> table.rows().length > 0)
                .map(table -> chart(table, HarmWeights.of(contract, calculation, cells), periods));
    }

    /** The columns of each measure: the first of each role belong together, then the second. */
    static List<Change.Measure> measures(RoleTable table) {
        var previous = table.columns(PREVIOUS);
        var current = table.columns(CURRENT);
        return IntStream.range(0, Math.min(previous.size(), current.size()))
                .mapToObj(at -> new Change.Measure(
                        previous.get(at), current.get(at), at(table, CHANGE_PERCENT, at), at(table, VERDICT, at)))
                .toList();
    }

    private static @Nullable Column at(RoleTable table, TableColumnRole role, int at) {
        var columns = table.columns(role);
        return at < columns.size() ? columns.get(at) : null;
    }

    static List<Change> changes(RoleTable table, Change.Measure measure, Periods periods) {
        return IntStream.of(table.rows())
                .mapToObj(row -> Change.of(table, row, measure, periods))
                .toList();
    }

    private static Chart chart(RoleTable table, HarmWeights weights, Periods periods) {
        var changes = weights.inOrder(changes(table, measures(table).get(0), periods));
        return new Chart(
                "changes",
                ChartKind.CHANGES,
                sentence(title(changes)),
                UNIT,
                Stream.of(columns(table, periods), weights.columns(changes))
                        .flatMap(List::stream)
                        .toList(),
                changes.stream()
                        .map(change -> Stream.of(change.figures().stream(), weights.figure(change, changes))
                                .flatMap(figures -> figures)
                                .toList())
                        .toList(),
                alternative(changes),
                Stream.of(weights.notes(changes), notes(table.nameless(), changes, periods))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Chart.Column> columns(RoleTable table, Periods periods) {
        return Stream.concat(columns(table.table().key(), periods).stream(), Rates.columns(table, periods).stream())
                .toList();
    }

    static List<Chart.Column> columns(String key, Periods periods) {
        return List.of(
                new Chart.Column("key", key),
                new Chart.Column("before", "Before"),
                new Chart.Column("now", "Now"),
                new Chart.Column("change", CHANGE_PERCENT.title()),
                new Chart.Column("interval", periods.sure() + " sure between"),
                new Chart.Column("verdict", VERDICT.title()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String title(List<Change> changes) {
        return said(clear(changes, VerdictWords::isRise), "rose") + "; "
                + said(clear(changes, VerdictWords::isFall), "fell");
    }

    private static String said(List<String> names, String verb) {
        return (names.isEmpty() ? "none" : Names.of(names)) + " " + verb + " clearly";
    }

    static List<String> clear(List<Change> changes, Predicate<String> verdict) {
        return changes.stream()
                .filter(change -> verdict.test(change.verdict()))
                .map(Change::name)
                .toList();
    }

    static String alternative(List<Change> changes) {
        int rises = clear(changes, VerdictWords::isRise).size();
        int falls = clear(changes, VerdictWords::isFall).size();
        var said = new StringBuilder("Of " + changes.size() + ", " + rises + " rose clearly, " + falls
                + " fell clearly, and of " + (changes.size() - rises - falls) + " no clear change can be told.");
        changes.stream()
                .filter(Change::isDrawn)
                .max((one, other) -> size(one).compareTo(size(other)))
                .ifPresent(most -> said.append(" The greatest change is ")
                        .append(most.name())
                        .append(", ")
                        .append(most.percent().text())
                        .append(", from ")
                        .append(most.previous().text())
                        .append(" to ")
                        .append(most.current().text())
                        .append('.'));
        return said.toString();
    }

    private static BigDecimal size(Change change) {
        return Objects.requireNonNull(change.percent().number(), "number").abs();
    }

    static List<String> notes(Optional<String> unplaced, List<Change> changes, Periods periods) {
        var notes = new ArrayList<String>();
        unplaced.ifPresent(notes::add);
        changes.stream()
                .filter(change -> !change.isDrawn())
                .forEach(change -> notes.add(change.name() + " is not drawn: from "
                        + change.previous().text() + " to " + change.current().text() + " there is no percentage."));
        periods.note().ifPresent(notes::add);
        return notes;
    }
}
