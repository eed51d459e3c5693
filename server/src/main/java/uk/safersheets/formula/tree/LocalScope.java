package uk.safersheets.formula.tree;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/** A scope with one name more, which LET or LAMBDA gives a meaning. */
record LocalScope(Scope outer, String local, Area value) implements Scope {
    @Override
    public Optional<Area> thisRow(@Nullable String table, @Nullable String first, @Nullable String last) {
        return outer.thisRow(table, first, last);
    }

    @Override
    public Optional<Area> columns(@Nullable String table, @Nullable String first, @Nullable String last) {
        return outer.columns(table, first, last);
    }

    @Override
    public Optional<Area> headings(@Nullable String table, @Nullable String first, @Nullable String last) {
        return outer.headings(table, first, last);
    }

    @Override
    public Optional<Area> name(String name) {
        return local.equalsIgnoreCase(name) ? Optional.of(value) : outer.name(name);
    }

    @Override
    public Functions functions() {
        return outer.functions();
    }

    /** What is kept rests on no local name. */
    @Override
    public Area once(Object part, Supplier<Area> work) {
        return outer.once(part, work);
    }
}
