package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.EntryDependencies.Name;
import uk.safersheets.compare.diff.EntryDependencies.Rests;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;

/**
 * Says why calculated values are other ones: the changed entries that their formulas read, those of the same row first,
 * then those of whole columns with the rows that came and went, then named cells and the template itself. Renamed rows
 * count only where there is no other reason, because nearly every formula looks whether its row has a key.
 */
final class Causes {
    private final EntryDependencies sources;
    private final Map<Name, List<Cause>> entered = new HashMap<>();
    private final Map<Name, List<Cause>> renamed = new HashMap<>();
    private final Map<String, List<Cause>> rows = new HashMap<>();
    private final Map<Name, List<Cause>> templates = new HashMap<>();
    private final Map<Rests, Shared> shared = new IdentityHashMap<>();

    Causes(Contract old, Contract now, EntryDependencies sources, List<TableComparison> tables, List<Change> fields) {
        this.sources = sources;
        tables.forEach(this::add);
        fields.forEach(change -> add(entered, Name.of("", change.spot().column()), cause(change)));
        addTemplates(old, now);
    }

    /** Why the value of a calculated column in a row is another one. */
    CauseList of(TableComparison table, RowMatches.Pair pair, List<Change> enteredInRow, Column column) {
        var rests = sources.column(table.table(), column);
        var own = new ArrayList<Cause>();
        int counted = 0;
        for (var change : enteredInRow) {
            var name = Name.of(change.spot().table(), change.spot().column());
            if (rests.sameRow().contains(name)) {
                own.add(cause(change));
                counted += rests.whole().contains(name) ? 1 : 0;
            }
        }
        var others = shared(rests);
        if (own.isEmpty() && others.count == 0) {
            var key = Name.of(table.table().name(), table.table().key());
            boolean isOwn = pair.renamed() && rests.sameRow().contains(key);
            var renaming = isOwn ? List.of(renaming(table, pair)) : List.<Cause>of();
            return because(
                    renaming, shared(renamed, rests), isOwn && rests.whole().contains(key) ? 1 : 0);
        }
        return because(own, others, counted);
    }

    /** Why the value of a calculated named cell is another one. */
    CauseList of(Field field) {
        var rests = sources.field(field);
        var causes = shared(rests);
        return because(List.of(), causes.count == 0 ? shared(renamed, rests) : causes, 0);
    }

    /** What all rows of a column have in common; {@code first} is cut where no row could list more. */
    private record Shared(List<Cause> first, int count) {}

    private Shared shared(Rests rests) {
        var known = shared.get(rests);
        if (known == null) {
            known = collected(rests);
            shared.put(rests, known);
        }
        return known;
    }

    private Shared collected(Rests rests) {
        var all = new ArrayList<Cause>();
        var tables = new LinkedHashSet<String>();
        for (var column : rests.whole()) {
            all.addAll(entered.getOrDefault(column, List.of()));
            tables.add(column.table());
        }
        tables.forEach(table -> all.addAll(rows.getOrDefault(table, List.of())));
        rests.fields().forEach(field -> all.addAll(entered.getOrDefault(field, List.of())));
        rests.all().forEach(name -> all.addAll(templates.getOrDefault(name, List.of())));
        return cut(all);
    }

    private static Shared shared(Map<Name, List<Cause>> causes, Rests rests) {
        var all = new ArrayList<Cause>();
        rests.whole().forEach(name -> all.addAll(causes.getOrDefault(name, List.of())));
        return cut(all);
    }

    private static Shared cut(List<Cause> all) {
        return new Shared(List.copyOf(all.subList(0, Math.min(all.size(), 2 * CauseList.LISTED))), all.size());
    }

    /** @param counted how many of the row's own causes are among the shared ones */
    private static CauseList because(List<Cause> own, Shared shared, int counted) {
        Set<Cause> listed = new LinkedHashSet<>();
        for (var causes : List.of(own, shared.first)) {
            for (var cause : causes) {
                if (listed.size() < CauseList.LISTED) {
                    listed.add(cause);
                }
            }
        }
        return new CauseList(List.copyOf(listed), Math.max(0, own.size() + shared.count - counted - listed.size()));
    }

    private static Cause cause(Change change) {
        return new Cause.Entered(change.spot(), change.old(), change.now());
    }

    private static Cause renaming(TableComparison table, RowMatches.Pair pair) {
        var spot = new CellKey(
                table.table().name(), pair.now().key(), table.table().key());
        return new Cause.Entered(
                spot, Value.of(pair.old().key()), Value.of(pair.now().key()));
    }

    private void add(TableComparison table) {
        String name = table.table().name();
        for (var changes : table.entered()) {
            changes.forEach(change -> add(entered, Name.of(name, change.spot().column()), cause(change)));
        }
        table.pairing().pairs().stream()
                .filter(RowMatches.Pair::renamed)
                .forEach(pair -> add(renamed, Name.of(name, table.table().key()), renaming(table, pair)));
        var moved = new ArrayList<Cause>();
        table.pairing().added().forEach(row -> moved.add(new Cause.RowAdded(name, row.key())));
        table.pairing().removed().forEach(row -> moved.add(new Cause.RowRemoved(name, row.key())));
        rows.put(Texts.key(name), moved);
    }

    private void addTemplates(Contract old, Contract now) {
        for (var table : now.tables()) {
            for (var column : table.columns()) {
                var was = old.table(table.name())
                        .flatMap(before -> before.column(column.name()))
                        .map(Column::content);
                addTemplate(was, column.content(), Name.of(table, column), table.name(), column.name());
            }
        }
        for (var field : now.fields()) {
            addTemplate(
                    old.field(field.name()).map(Field::content), field.content(), Name.of(field), null, field.name());
        }
    }

    private void addTemplate(Optional<Content> was, Content is, Name name, @Nullable String table, String column) {
        boolean same = was.isPresent()
                && was.get().entry().isCalculated() == is.entry().isCalculated()
                && was.get().calculation().equals(is.calculation());
        if (!same) {
            add(templates, name, new Cause.Template(table, column));
        }
    }

    private static void add(Map<Name, List<Cause>> causes, Name name, Cause cause) {
        causes.computeIfAbsent(name, any -> new ArrayList<>()).add(cause);
    }
}
