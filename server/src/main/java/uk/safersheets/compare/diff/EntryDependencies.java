package uk.safersheets.compare.diff;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Reference;

/** Which entries the calculated cells of a contract rest on, directly or through other calculated cells. */
final class EntryDependencies {
    private final Contract contract;
    private final Map<Name, Rests> known = new HashMap<>();
    private final Map<String, Formula> parsed = new HashMap<>();

    EntryDependencies(Contract contract) {
        this.contract = contract;
    }

    /**
     * What a calculated cell rests on.
     *
     * @param sameRow typed columns of its own row
     * @param whole typed columns of all rows of a table
     * @param fields typed named cells
     * @param through the calculated columns and named cells on the way, itself among them
     */
    record Rests(Set<Name> sameRow, Set<Name> whole, Set<Name> fields, Set<Name> through) {
        static Rests of(Name itself) {
            var rests = new Rests(
                    new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            rests.through.add(itself);
            return rests;
        }

        /** Everything it reads, and itself. */
        Set<Name> all() {
            var all = new LinkedHashSet<>(through);
            all.addAll(sameRow);
            all.addAll(whole);
            all.addAll(fields);
            return all;
        }

        private void addAll(Rests other, boolean inSameRow) {
            (inSameRow ? sameRow : whole).addAll(other.sameRow);
            whole.addAll(other.whole);
            fields.addAll(other.fields);
            through.addAll(other.through);
        }
    }

    /**
     * A column of a table or a named cell, in the form under which it is looked up.
     *
     * @param table empty for a named cell
     */
    record Name(String table, String column) {
        static Name of(Table table, Column column) {
            return of(table.name(), column.name());
        }

        static Name of(Field field) {
            return of("", field.name());
        }

        static Name of(@Nullable String table, String column) {
            return new Name(Texts.key(Objects.requireNonNull(table, "table")), Texts.key(column));
        }
    }

    /** What the calculated cells of a column rest on. */
    Rests column(Table table, Column column) {
        return remembered(Name.of(table, column), table, column.content());
    }

    /** What a calculated named cell rests on. */
    Rests field(Field field) {
        return remembered(Name.of(field), null, field.content());
    }

    /** The parsed formula of a calculated cell; empty when it has none. */
    Optional<Formula> formula(Content content) {
        return content.calculation().map(text -> parsed.computeIfAbsent(text, Formula::parse));
    }

    private Rests remembered(Name name, @Nullable Table table, Content content) {
        var before = known.get(name);
        if (before != null) {
            return before;
        }
        var rests = Rests.of(name);
        known.put(name, rests);
        formula(content).ifPresent(formula -> formula.references().forEach(read -> add(rests, read, table)));
        return rests;
    }

    private void add(Rests rests, Reference read, @Nullable Table standsIn) {
        if (read instanceof Reference.ThisRow row) {
            var table = table(row.table(), standsIn);
            boolean own = table.isPresent() && table.get() == standsIn;
            table.ifPresent(found -> addColumns(rests, found, between(found, row.first(), row.last()), own));
        } else if (read instanceof Reference.Columns columns) {
            table(columns.table(), standsIn)
                    .ifPresent(
                            found -> addColumns(rests, found, between(found, columns.first(), columns.last()), false));
        } else if (read instanceof Reference.Name name) {
            contract.field(name.name()).ifPresent(field -> addField(rests, field));
        }
    }

    private void addColumns(Rests rests, Table table, List<Column> columns, boolean sameRow) {
        for (var column : columns) {
            if (column.content().entry().isCalculated()) {
                rests.addAll(column(table, column), sameRow);
            } else {
                (sameRow ? rests.sameRow() : rests.whole()).add(Name.of(table, column));
            }
        }
    }

    private void addField(Rests rests, Field field) {
        if (field.content().entry().isCalculated()) {
            rests.addAll(field(field), false);
        } else {
            rests.fields().add(Name.of(field));
        }
    }

    private Optional<Table> table(@Nullable String name, @Nullable Table standsIn) {
        return name == null ? Optional.ofNullable(standsIn) : contract.table(name);
    }

    private static List<Column> between(Table table, @Nullable String first, @Nullable String last) {
        var columns = table.columns();
        int from = first == null ? 0 : place(table, first);
        int to = last == null ? columns.size() - 1 : place(table, last);
        return from < 0 || to < 0 ? List.of() : columns.subList(Math.min(from, to), Math.max(from, to) + 1);
    }

    private static int place(Table table, String heading) {
        return table.column(heading).map(table.columns()::indexOf).orElse(-1);
    }
}
