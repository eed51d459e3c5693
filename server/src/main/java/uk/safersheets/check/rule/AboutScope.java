package uk.safersheets.check.rule;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/**
 * A scope with the two names that a rule gives to what it is about.
 *
 * @param name {@code Cell} or {@code Cells}
 * @param area what that is
 * @param heading what {@code Heading} is
 */
record AboutScope(Scope beneath, String name, Area area, Area heading) implements Scope {
    @Override
    public Optional<Area> thisRow(@Nullable String table, @Nullable String first, @Nullable String last) {
        return beneath.thisRow(table, first, last);
    }

    @Override
    public Optional<Area> columns(@Nullable String table, @Nullable String first, @Nullable String last) {
        return beneath.columns(table, first, last);
    }

    @Override
    public Optional<Area> headings(@Nullable String table, @Nullable String first, @Nullable String last) {
        return beneath.headings(table, first, last);
    }

    @Override
    public Optional<Area> name(String wanted) {
        if (name.equalsIgnoreCase(wanted)) {
            return Optional.of(area);
        }
        return "Heading".equalsIgnoreCase(wanted) ? Optional.of(heading) : beneath.name(wanted);
    }

    @Override
    public Area once(Object part, Supplier<Area> work) {
        return beneath.once(part, work);
    }

    @Override
    public Functions functions() {
        return beneath.functions();
    }
}
