package uk.safersheets.formula;

import java.util.Optional;

/** A scope that gives one name itself, before any of the same name beneath. */
record ScopeWithName(Scope beneath, String name, Area area) implements Scope {
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
    public Optional<Area> name(String wanted) {
        return name.equalsIgnoreCase(wanted) ? Optional.of(area) : beneath.name(wanted);
    }

    @Override
    public Functions functions() {
        return beneath.functions();
    }
}
