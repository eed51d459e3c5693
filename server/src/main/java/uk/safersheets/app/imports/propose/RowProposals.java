package uk.safersheets.app.imports.propose;

import static uk.safersheets.contract.TableColumnRole.AREA;
import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.FIGURE_SOURCE;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.PERIOD;
import static uk.safersheets.contract.TableColumnRole.POPULATION;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** Rows that imports could give to tables that are still empty: the family group, its rates, and the areas. */
final class RowProposals {
    private final Contract contract;
    private final Submission submission;
    private final PublicFigures figures;
    private final LabelledFigures labels;
    private final String partnership;
    private final Period days;

    RowProposals(
            Contract contract,
            Submission submission,
            PublicFigures figures,
            LabelledFigures labels,
            String partnership,
            Period days) {
        this.labels = labels;
        this.contract = contract;
        this.submission = submission;
        this.figures = figures;
        this.partnership = partnership;
        this.days = days;
    }

    /** A period that rows are made for, as the workbook calls it. */
    record Named(String name, Period days) {}

    void propose(List<Named> periods, ProposalCollector found) {
        var others = figures.familyGroup(partnership, days.end());
        empty(TableRole.FAMILY_GROUP).ifPresent(rows -> {
            others.forEach(area -> rows.add(area, Map.of(), area + " is of the family group"));
            found.add(rows);
        });
        empty(TableRole.GROUP_RATES).filter(rows -> !others.isEmpty()).ifPresent(rows -> {
            Stream.concat(Stream.of(partnership), others.stream())
                    .distinct()
                    .forEach(area -> types().forEach(type -> groupRate(rows, area, type)));
            found.add(rows);
        });
        empty(TableRole.AREA_COUNTS).ifPresent(rows -> {
            figures.parts(days.start(), days.end())
                    .forEach(
                            area -> types().forEach(type -> periods.forEach(period -> area(rows, area, type, period))));
            found.add(rows);
        });
    }

    private void groupRate(NewRows rows, String area, String type) {
        var count = labels.count(area, type, days);
        var people = figures.residents(area, days.end()).answer();
        var amount = count.amountOrNull();
        if (amount != null && !rows.isFull()) {
            var values = row(area, type, amount, count.words());
            var residents = people.amountOrNull();
            if (residents != null) {
                values.put(POPULATION, Value.of(residents));
            }
            rows.add("", values, area + ", " + type + ": " + count.words());
        }
    }

    private void area(NewRows rows, String area, String type, Named period) {
        var count = labels.count(area, type, period.days());
        var amount = count.amountOrNull();
        if (amount != null && !rows.isFull()) {
            var values = row(area, type, amount, count.words());
            values.put(PERIOD, Value.of(period.name()));
            rows.add("", values, area + ", " + type + ", " + period.name() + ": " + count.words());
        }
    }

    private static Map<TableColumnRole, Value> row(String area, String type, long amount, String source) {
        var values = new EnumMap<TableColumnRole, Value>(TableColumnRole.class);
        values.put(AREA, Value.of(area));
        values.put(MEASURE, Value.of(type));
        values.put(COUNT, Value.of(amount));
        values.put(FIGURE_SOURCE, Value.of(source));
        return values;
    }

    /** The crime types of the workbook, as it calls them. */
    private List<String> types() {
        return FigureTable.of(contract, submission, TableRole.CHANGES)
                .map(table -> table.rows().map(table::key).toList())
                .orElse(List.of());
    }

    private Optional<NewRows> empty(TableRole role) {
        return FigureTable.of(contract, submission, role)
                .filter(NewRows::areWanted)
                .map(NewRows::new);
    }
}
