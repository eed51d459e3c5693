package uk.safersheets.check.books;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/** What a rule's formula sees: its own workbook as any formula does, and the other books besides. */
public record RuleScope(Scope beneath, BooksRead books) implements Scope {
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
    public Optional<Area> name(String name) {
        return beneath.name(name);
    }

    @Override
    public Area once(Object part, Supplier<Area> work) {
        var area = beneath.once(part, () -> books.once(part, work));
        books.again(part);
        return area;
    }

    @Override
    public Functions functions() {
        return books.before(beneath.functions());
    }
}
