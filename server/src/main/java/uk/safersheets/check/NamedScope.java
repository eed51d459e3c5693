package uk.safersheets.check;

import java.util.Map;
import java.util.Optional;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/** A scope with names that the rule itself gives: {@code Cell}, {@code Heading}, {@code Cells}. */
record NamedScope(Scope beneath, Map<String, Area> names) implements Scope {
    @Override
    public Optional<Area> thisRow(String table, String first, String last) {
        return beneath.thisRow(table, first, last);
    }

    @Override
    public Optional<Area> columns(String table, String first, String last) {
        return beneath.columns(table, first, last);
    }

    @Override
    public Optional<Area> headings(String table, String first, String last) {
        return beneath.headings(table, first, last);
    }

    @Override
    public Optional<Area> name(String name) {
        for (var own : names.entrySet()) {
            if (own.getKey().equalsIgnoreCase(name)) {
                return Optional.of(own.getValue());
            }
        }
        return beneath.name(name);
    }

    @Override
    public Functions functions() {
        return beneath.functions();
    }
}
