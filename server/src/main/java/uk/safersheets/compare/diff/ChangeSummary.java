package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.English;
import uk.safersheets.compare.diff.TemplateChanges.Sort;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Type;

/**
 * Says what changed in one sentence: how many entries in how many rows, then the one calculated value that a meeting
 * would ask about: the row whose rank moved furthest, or failing that the first named cell that follows.
 */
final class ChangeSummary {
    private final Contract contract;
    private final List<TableChanges> tables;
    private final List<Change> fields;
    private final TemplateChanges template;
    private final List<OutsideChange> outside;

    ChangeSummary(
            Contract contract,
            List<TableChanges> tables,
            List<Change> fields,
            TemplateChanges template,
            List<OutsideChange> outside) {
        this.contract = contract;
        this.tables = tables;
        this.fields = fields;
        this.template = template;
        this.outside = outside;
    }

    Summary summary() {
        return new Summary(
                count(ChangeKind.ENTERED),
                count(ChangeKind.FORMULA),
                count(ChangeKind.FOLLOWS),
                sum(table -> table.added().size()),
                sum(table -> table.removed().size()),
                sum(table -> table.renamed().size()),
                sentence());
    }

    private String sentence() {
        var said = new ArrayList<String>();
        tables.forEach(table -> addTable(said, table));
        add(said, "detail", count(fields, ChangeKind.ENTERED), " changed");
        add(said, "formula", count(ChangeKind.FORMULA), " changed");
        addTemplate(said);
        for (var sort : OutsideChange.Sort.values()) {
            int rows = (int) outside.stream().filter(row -> row.sort() == sort).count();
            add(said, "row", rows, " outside the tables " + sort.name().toLowerCase(Locale.ROOT));
        }
        if (said.isEmpty()) {
            add(said, "calculated value", count(ChangeKind.FOLLOWS), " changed");
        }
        var followed = rankMove().or(this::fieldMove).map(move -> "; " + move).orElse("");
        return said.isEmpty() ? "Nothing changed." : English.list(said) + followed + ".";
    }

    private void addTable(List<String> said, TableChanges table) {
        String noun = noun(table);
        String where = tables.stream().filter(other -> noun(other).equals(noun)).count() > 1
                ? " in " + contract.table(table.table()).orElseThrow().sheet()
                : "";
        var entered = table.changed().stream()
                .filter(change -> change.kind() == ChangeKind.ENTERED)
                .toList();
        if (!entered.isEmpty()) {
            long rows = entered.stream()
                    .map(change -> change.spot().key())
                    .distinct()
                    .count();
            said.add(Plural.count(entered.size(), "entry") + " changed in " + Plural.count((int) rows, noun) + where);
        }
        add(said, noun, table.added().size(), " added" + where);
        add(said, noun, table.removed().size(), " removed" + where);
        add(said, noun, table.renamed().size(), " renamed" + where);
    }

    /** What its rows are called, such as {@code issue}. */
    private String noun(TableChanges table) {
        return contract.table(table.table()).orElseThrow().key().toLowerCase(Locale.UK);
    }

    private void addTemplate(List<String> said) {
        for (var sort : Sort.values()) {
            String noun = sort == Sort.FIELD ? "detail" : sort.name().toLowerCase(Locale.ROOT);
            add(said, noun, parts(template.added(), sort), " new in the template");
            add(said, noun, parts(template.removed(), sort), " gone from the template");
        }
    }

    private static int parts(List<TemplateChanges.Part> parts, Sort sort) {
        return (int) parts.stream().filter(part -> part.sort() == sort).count();
    }

    private static void add(List<String> said, String noun, int count, String happened) {
        if (count > 0) {
            said.add(Plural.count(count, noun) + happened);
        }
    }

    private Optional<String> rankMove() {
        var ranks = RankColumns.of(contract);
        return tables.stream()
                .flatMap(table -> table.changed().stream())
                .filter(change -> change.kind() == ChangeKind.FOLLOWS && ranks.isRank(change.spot()))
                .map(Move::of)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Move::distance).thenComparing(Move::to, Comparator.reverseOrder()))
                .map(Move::toString);
    }

    private Optional<String> fieldMove() {
        return fields.stream()
                .filter(change -> change.kind() == ChangeKind.FOLLOWS)
                .findFirst()
                .map(change -> {
                    var field = contract.field(change.spot().column()).orElseThrow();
                    Type type = field.content().type();
                    return field.label() + " goes from " + type.format().of(change.old()) + " to "
                            + type.format().of(change.now());
                });
    }

    private int count(ChangeKind kind) {
        return sum(table -> count(table.changed(), kind)) + count(fields, kind);
    }

    private static int count(List<Change> changes, ChangeKind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    private int sum(ToIntFunction<TableChanges> count) {
        return tables.stream().mapToInt(count).sum();
    }

    /** One row that went up or down the ranks. */
    private record Move(@Nullable String key, int from, int to) {
        /** Null when one of the ranks is no number. */
        static @Nullable Move of(Change change) {
            return change.old() instanceof Value.Number from && change.now() instanceof Value.Number to
                    ? new Move(
                            change.spot().key(),
                            from.amount().intValue(),
                            to.amount().intValue())
                    : null;
        }

        int distance() {
            return Math.abs(to - from);
        }

        @Override
        public String toString() {
            return key + (to < from ? " rises from " : " falls from ") + English.ordinal(from) + " to "
                    + English.ordinal(to);
        }
    }
}
