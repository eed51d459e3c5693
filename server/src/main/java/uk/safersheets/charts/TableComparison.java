package uk.safersheets.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.Type;

/** Holds one table of a period against the same of another. */
record TableComparison(RoleTable before, RoleTable now, Periods periods) {
    private static final int MOST = 1000;

    ComparedTable of(List<Column> columns) {
        var rows = new ArrayList<ComparedTable.Row>();
        var onlyBefore = new ArrayList<String>();
        var onlyNow = new ArrayList<String>();
        int more = 0;
        for (int[] both : PeriodComparison.rowsByKey(before, now).values()) {
            WorkBudget.step();
            if (both[0] < 0) {
                onlyNow.add(now.key(both[1]));
            } else if (both[1] < 0) {
                onlyBefore.add(before.key(both[0]));
            } else if (rows.size() < MOST) {
                rows.add(row(columns, both[0], both[1]));
            } else {
                more++;
            }
        }
        int main = IntStream.range(0, columns.size())
                .filter(at -> PeriodComparison.isMain(columns.get(at)))
                .findFirst()
                .orElse(0);
        return new ComparedTable(
                now.table().name(),
                now.table().sheet(),
                now.table().key(),
                columns.stream().map(Column::name).toList(),
                main,
                rows,
                onlyBefore,
                onlyNow,
                more);
    }

    private ComparedTable.Row row(List<Column> columns, int earlier, int later) {
        return new ComparedTable.Row(
                now.key(later),
                columns.stream()
                        .map(column -> {
                            var own = before.table().column(column.name()).orElseThrow();
                            var one = before.figure(earlier, own);
                            var other = now.figure(later, column);
                            return cell(column.content().type(), one, other, verdict(column, one, other));
                        })
                        .toList());
    }

    private String verdict(Column column, Figure one, Figure other) {
        return column.is(TableColumnRole.CURRENT)
                ? Change.of("", one, other, periods).judged(periods).verdict()
                : "";
    }

    static ComparedTable.Cell cell(Type type, Figure before, Figure now, String verdict) {
        var one = before.number();
        var other = now.number();
        if (one == null || other == null) {
            var none = Figure.words(RoleTable.NO_FIGURE);
            return new ComparedTable.Cell(before, now, none, null, verdict);
        }
        var difference = other.subtract(one);
        boolean isAmount = type == Type.WHOLE || type == Type.MONEY || type == Type.DECIMAL;
        return new ComparedTable.Cell(
                before,
                now,
                Figure.of(RoleTable.written(type, difference), difference),
                isAmount ? Change.percent(before, now) : null,
                verdict);
    }
}
