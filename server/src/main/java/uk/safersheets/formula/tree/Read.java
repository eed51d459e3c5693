package uk.safersheets.formula.tree;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;
import uk.safersheets.formula.Stacked;

/** Something the formula reads: a structured reference, a name or an address. */
public sealed interface Read extends Node {

    /** Part of a table. */
    record InTable(Structured structured) implements Read {
        @Override
        public Area evaluate(Scope scope) {
            String table = structured.table();
            String first = structured.first();
            String last = structured.last();
            return switch (structured.part()) {
                case DATA -> found(scope.columns(table, first, last), ExcelError.REF);
                case THIS_ROW -> found(scope.thisRow(table, first, last), ExcelError.REF);
                case HEADERS -> found(scope.headings(table, first, last), ExcelError.REF);
                case TOTALS -> Area.of(Value.of(ExcelError.REF));
                case ALL -> found(all(scope, table, first, last), ExcelError.REF);
            };
        }

        private static Optional<Area> all(
                Scope scope, @Nullable String table, @Nullable String first, @Nullable String last) {
            return scope.headings(table, first, last)
                    .flatMap(above -> scope.columns(table, first, last).map(below -> new Stacked(above, below)));
        }

        @Override
        public String normal(@Nullable String table) {
            var full = structured.in(table == null ? "" : table).key();
            return full.isWholeBody() ? Objects.requireNonNull(full.table(), "table") : full.toString();
        }
    }

    /** A defined name, or a whole table by its name alone. */
    record Named(String name) implements Read {
        @Override
        public Area evaluate(Scope scope) {
            return found(scope.name(name).or(() -> scope.columns(name, null, null)), ExcelError.NAME);
        }

        @Override
        public String normal(@Nullable String table) {
            return Texts.key(name);
        }
    }

    /** A plain address. */
    record Place(String address) implements Read {
        @Override
        public Area evaluate(Scope scope) {
            return Area.of(Value.of(ExcelError.REF));
        }

        @Override
        public String normal(@Nullable String table) {
            return Texts.key(address.replace("$", ""));
        }
    }

    @Override
    default List<Node> parts() {
        return List.of();
    }

    private static Area found(Optional<Area> area, ExcelError otherwise) {
        return area.isPresent() ? area.get() : Area.of(Value.of(otherwise));
    }
}
