package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.GROUP_AVERAGE;
import static uk.safersheets.contract.TableColumnRole.RATE;
import static uk.safersheets.contract.TableColumnRole.RATE_HIGH;
import static uk.safersheets.contract.TableColumnRole.RATE_LOW;

import java.util.ArrayList;
import java.util.List;

/** The rates that a table gives beside its counts, each with its interval and what the family group has. */
final class Rates {
    private Rates() {}

    /** None where the table has no rates. */
    static List<Chart.Column> columns(RoleTable table, Periods periods) {
        var columns = new ArrayList<Chart.Column>();
        table.column(RATE).ifPresent(column -> columns.add(new Chart.Column("rate", column.name())));
        if (hasInterval(table)) {
            columns.add(
                    new Chart.Column("rate-interval", table.heading(RATE) + ": " + periods.sure() + " sure between"));
        }
        table.column(GROUP_AVERAGE).ifPresent(column -> columns.add(new Chart.Column("average", column.name())));
        return columns;
    }

    private static boolean hasInterval(RoleTable table) {
        return table.column(RATE_LOW).isPresent() && table.column(RATE_HIGH).isPresent();
    }

    /** One for each of the columns. */
    static List<Figure> figures(RoleTable table, int row) {
        var figures = new ArrayList<Figure>();
        table.column(RATE).ifPresent(column -> figures.add(table.figure(row, column)));
        if (hasInterval(table)) {
            var low = table.figure(row, RATE_LOW);
            var high = table.figure(row, RATE_HIGH);
            figures.add(
                    low.number() == null || high.number() == null
                            ? Figure.words(RoleTable.NO_FIGURE)
                            : Figure.range(low.text() + " to " + high.text(), low.number(), high.number()));
        }
        table.column(GROUP_AVERAGE).ifPresent(column -> figures.add(table.figure(row, column)));
        return figures;
    }
}
