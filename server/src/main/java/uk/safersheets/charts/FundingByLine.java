package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.COMMITTED;
import static uk.safersheets.contract.TableColumnRole.COUNTED;
import static uk.safersheets.contract.TableColumnRole.FORECAST;
import static uk.safersheets.contract.TableColumnRole.INITIATIVE;
import static uk.safersheets.contract.TableColumnRole.SPENT;
import static uk.safersheets.contract.TableColumnRole.STANDING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** What each line of a fund was given, has spent and committed, and is forecast to spend. */
final class FundingByLine {
    private final RoleTable lines;
    private final Optional<RoleTable> profile;

    private FundingByLine(RoleTable lines, Optional<RoleTable> profile) {
        this.lines = lines;
        this.profile = profile;
    }

    static Optional<Chart> of(Contract contract, Calculation calculation) {
        return RoleTable.of(contract, calculation, TableRole.FUNDING_LINES)
                .filter(lines -> lines.rows().length > 0)
                .map(lines -> new FundingByLine(lines, RoleTable.of(contract, calculation, TableRole.PROFILE)).chart());
    }

    private Chart chart() {
        var columns = List.of(
                new Chart.Column("key", lines.table().key()),
                new Chart.Column("name", lines.heading(INITIATIVE)),
                new Chart.Column("budget", lines.heading(COUNTED)),
                new Chart.Column("spent", lines.heading(SPENT)),
                new Chart.Column("committed", lines.heading(COMMITTED)),
                new Chart.Column(
                        "forecast",
                        profile.map(table -> table.heading(FORECAST)).orElseGet(FORECAST::title)));
        return new Chart(
                "funding",
                ChartKind.MONEY,
                title(),
                "pounds",
                columns,
                IntStream.of(lines.rows()).mapToObj(this::figures).toList(),
                alternative(),
                notes());
    }

    private List<Figure> figures(int row) {
        return List.of(
                Figure.words(lines.key(row)),
                Figure.words(lines.text(row, INITIATIVE)),
                lines.figure(row, COUNTED),
                lines.figure(row, SPENT),
                lines.figure(row, COMMITTED),
                forecast(row));
    }

    private Figure forecast(int row) {
        return profile.flatMap(table -> IntStream.of(table.rows())
                        .filter(own -> Texts.key(table.key(own)).equals(Texts.key(lines.key(row))))
                        .mapToObj(own -> table.figure(own, FORECAST))
                        .findFirst())
                .orElseGet(() -> Figure.words(RoleTable.NOT_ENTERED));
    }

    private BigDecimal total(TableColumnRole role) {
        return IntStream.of(lines.rows())
                .mapToObj(row -> lines.number(row, role).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long withSpend() {
        return IntStream.of(lines.rows())
                .filter(row -> lines.number(row, SPENT).isPresent())
                .count();
    }

    private String title() {
        String counted = ValueFormat.MONEY.of(total(COUNTED));
        return withSpend() == 0
                ? counted + " is allocated to "
                        + Plural.count(
                                IntStream.of(lines.rows()).filter(this::counts).count(), "line", "lines")
                        + "; no spend is entered yet"
                : ValueFormat.MONEY.of(total(SPENT)) + " of " + counted + " has been spent";
    }

    private boolean counts(int row) {
        return lines.number(row, COUNTED).filter(amount -> amount.signum() != 0).isPresent();
    }

    private String alternative() {
        int largest = IntStream.of(lines.rows())
                .boxed()
                .max(Comparator.comparing(row -> lines.number(row, COUNTED).orElse(BigDecimal.ZERO)))
                .orElseThrow();
        return "The largest line is " + lines.key(largest) + ", " + lines.text(largest, INITIATIVE) + ", with "
                + lines.figure(largest, COUNTED).text() + ". " + withSpend() + " of " + lines.rows().length
                + " lines have a figure for spend.";
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        lines.nameless().ifPresent(notes::add);
        for (int row : lines.rows()) {
            if (!counts(row)) {
                String standing = lines.text(row, STANDING);
                notes.add(lines.key(row) + " " + lines.text(row, INITIATIVE) + " counts for nothing"
                        + (standing.isEmpty() ? "." : ": " + standing + "."));
            }
        }
        long without = IntStream.of(lines.rows())
                .filter(row -> !forecast(row).isNumber())
                .count();
        if (without > 0) {
            notes.add(Plural.count(without, "line has", "lines have") + " no forecast, so none is drawn.");
        }
        return notes;
    }
}
