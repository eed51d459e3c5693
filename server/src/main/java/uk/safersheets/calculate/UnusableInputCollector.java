package uk.safersheets.calculate;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.ReadVisitor;
import uk.safersheets.formula.Reference;

/** Puts together what stands in doubt of all that one formula reads in one place. */
final class UnusableInputCollector implements ReadVisitor {
    /** Above so many cells in doubt a column is taken whole: to try each in every place would take too long. */
    private static final int MANY = 200;

    private final UnusableInputs doubts;
    private final @Nullable TableValues own;
    private final int row;
    private Set<CellRef> cells = Set.of();

    /** @param own the table whose row the formula stands in; null for none */
    UnusableInputCollector(UnusableInputs doubts, @Nullable TableValues own, int row) {
        this.doubts = doubts;
        this.own = own;
        this.row = row;
    }

    Set<CellRef> cells() {
        return cells;
    }

    @Override
    public void all(Reference reference) {
        add(doubts.of(reference, own, row));
    }

    @Override
    public void rows(Reference.Columns columns, IntPredicate rows) {
        var table = named(columns.table());
        if (table == null) {
            return;
        }
        Columns.of(table.prepared(), columns.first(), columns.last())
                .ifPresent(span -> span.all().forEach(column -> {
                    if (doubts.rowsOf(table, column).length > MANY) {
                        add(doubts.column(table, column));
                    } else {
                        each(table, column, rows, (own, at, place) -> add(doubts.cell(own, at, place)));
                    }
                }));
    }

    @Override
    public void column(Reference.Columns columns, int place) {
        var table = named(columns.table());
        if (table != null) {
            at(table, columns, place).ifPresent(column -> add(doubts.column(table, column)));
        }
    }

    @Override
    public ReadVisitor presence() {
        return new Presence();
    }

    private void add(Set<CellRef> more) {
        cells = UnusableInputs.union(cells, more);
    }

    /** Does something with a cell of a table. */
    private interface OfCell {
        void look(TableValues table, int row, int column);
    }

    /** Every cell in doubt of some rows. */
    private void each(Reference.Columns columns, IntPredicate rows, OfCell work) {
        var table = named(columns.table());
        if (table != null) {
            Columns.of(table.prepared(), columns.first(), columns.last())
                    .ifPresent(span -> span.all().forEach(column -> each(table, column, rows, work)));
        }
    }

    private void each(TableValues table, int column, IntPredicate rows, OfCell work) {
        for (int place : doubts.rowsOf(table, column)) {
            WorkBudget.step();
            if (rows.test(place)) {
                work.look(table, table.counted()[place], column);
            }
        }
    }

    private @Nullable TableValues named(@Nullable String table) {
        return table == null ? own : doubts.table(table);
    }

    /** The column that stands in this place among several. */
    private static Optional<Integer> at(TableValues table, Reference.Columns columns, int place) {
        return Columns.of(table.prepared(), columns.first(), columns.last())
                .filter(span -> place < span.size())
                .map(span -> span.first() + place);
    }

    /** Whether an entry is blank can be told whatever it is; of what is calculated, and of an error, it cannot. */
    private final class Presence implements ReadVisitor {
        @Override
        public void all(Reference reference) {
            if (reference instanceof Reference.ThisRow here) {
                thisRow(here);
            } else if (reference instanceof Reference.Columns columns) {
                rows(columns, row -> true);
            } else {
                UnusableInputCollector.this.all(reference);
            }
        }

        @Override
        public void rows(Reference.Columns columns, IntPredicate rows) {
            each(columns, rows, this::look);
        }

        @Override
        public void column(Reference.Columns columns, int place) {
            var table = named(columns.table());
            if (table != null) {
                at(table, columns, place).ifPresent(column -> each(table, column, row -> true, this::look));
            }
        }

        @Override
        public ReadVisitor presence() {
            return this;
        }

        private void thisRow(Reference.ThisRow here) {
            var table = named(here.table());
            if (table != null) {
                Columns.of(table.prepared(), here.first(), here.last())
                        .ifPresent(span -> span.all().forEach(column -> look(table, row, column)));
            }
        }

        private void look(TableValues table, int at, int column) {
            boolean isTyped = table.prepared().formula(column) == null;
            if (!isTyped || table.given(at, column) instanceof Value.Error) {
                add(doubts.cell(table, at, column));
            }
        }
    }
}
