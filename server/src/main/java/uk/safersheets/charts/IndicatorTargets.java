package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.ACTUAL;
import static uk.safersheets.contract.TableColumnRole.BASELINE;
import static uk.safersheets.contract.TableColumnRole.BETTER_WHEN;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.TARGET;
import static uk.safersheets.contract.TableColumnRole.TARGET_MET;
import static uk.safersheets.contract.TableColumnRole.TARGET_TO_DATE;
import static uk.safersheets.contract.TableColumnRole.UNIT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** Each indicator's figure beside its baseline and its target. */
final class IndicatorTargets {
    private final RoleTable table;

    private IndicatorTargets(RoleTable table) {
        this.table = table;
    }

    static Optional<Chart> of(Contract contract, Calculation calculation) {
        return RoleTable.of(contract, calculation, TableRole.INDICATORS)
                .filter(table -> table.rows().length > 0)
                .map(table -> new IndicatorTargets(table).chart());
    }

    private Chart chart() {
        return new Chart(
                "indicators",
                ChartKind.TARGETS,
                title(),
                "each in its own unit",
                List.of(
                        new Chart.Column("key", table.table().key()),
                        new Chart.Column("name", table.heading(MEASURE)),
                        new Chart.Column("unit", table.heading(UNIT)),
                        new Chart.Column("baseline", table.heading(BASELINE)),
                        new Chart.Column("actual", table.heading(ACTUAL)),
                        new Chart.Column("target", table.heading(target())),
                        new Chart.Column("better", table.heading(BETTER_WHEN)),
                        new Chart.Column("verdict", table.heading(TARGET_MET))),
                IntStream.of(table.rows()).mapToObj(this::figures).toList(),
                drawn() + " of " + table.rows().length + " indicators have a figure to draw.",
                notes());
    }

    /** What the actual is held against. */
    private TableColumnRole target() {
        return table.column(TARGET_TO_DATE).isPresent() ? TARGET_TO_DATE : TARGET;
    }

    private List<Figure> figures(int row) {
        return List.of(
                Figure.words(table.key(row)),
                Figure.words(table.text(row, MEASURE)),
                Figure.words(table.text(row, UNIT)),
                table.figure(row, BASELINE),
                table.figure(row, ACTUAL),
                table.figure(row, target()),
                Figure.words(table.text(row, BETTER_WHEN)),
                table.figure(row, TARGET_MET));
    }

    private long drawn() {
        return IntStream.of(table.rows())
                .filter(row -> table.number(row, ACTUAL).isPresent())
                .count();
    }

    /** How many there are of each word of the sheet's own, in the order in which they come. */
    private String title() {
        var words = new LinkedHashMap<String, Integer>();
        for (int row : table.rows()) {
            words.merge(table.figure(row, TARGET_MET).text(), 1, Integer::sum);
        }
        var parts = words.entrySet().stream()
                .map(word -> word.getKey() + " " + word.getValue())
                .toList();
        return table.heading(TARGET_MET) + ", of " + table.rows().length + ": " + Names.all(parts);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        table.nameless().ifPresent(notes::add);
        notes.add("Each row has a scale of its own from 0, because units differ.");
        var without = IntStream.of(table.rows())
                .filter(row -> table.number(row, ACTUAL).isEmpty())
                .mapToObj(table::key)
                .toList();
        if (!without.isEmpty()) {
            notes.add("Without a figure, and so not drawn: " + Names.all(without) + ".");
        }
        IntStream.of(table.rows())
                .filter(row -> table.number(row, ACTUAL)
                        .filter(number -> number.signum() < 0)
                        .isPresent())
                .forEach(row -> notes.add(table.key(row) + " is not drawn: it is under 0."));
        return notes;
    }
}
