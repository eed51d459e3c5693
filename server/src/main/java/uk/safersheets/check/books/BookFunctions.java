package uk.safersheets.check.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.tree.Omission;

/**
 * What rules ask of other books. A table, a column and a named cell are called what they are called there, or by their role
 * ({@code "role:current"}); keys match as labels do everywhere.
 *
 * <ul>
 *   <li>{@code BOOK(template, table, key, column)}: the same partnership's newest version that counts of another template's book
 *       for the same period.
 *   <li>{@code LASTPERIOD(table, key, column)}: the book of the same template before this one.
 * </ul>
 *
 * A key that no row has is {@code #N/A}; several keys give as many answers; a key left out between its commas gives the whole
 * column, and a table left out too the named cell. A book that is not there is an {@link UnavailableBookException}.
 */
public final class BookFunctions implements Functions {
    private static final String BOOK = "BOOK";
    private static final String LAST_PERIOD = "LASTPERIOD";

    /** As templates are read: known by name, and {@code #NAME?} wherever no check gives them the other books. */
    public static final Functions UNBOUND =
            name -> name.equals(BOOK) || name.equals(LAST_PERIOD) ? Optional.of(new Unbound()) : Optional.empty();

    private final Map<String, Function> named;

    BookFunctions(OtherBooks books) {
        named = Map.of(
                BOOK,
                new OfBook(1) {
                    @Override
                    OtherBook book(List<Area> arguments) {
                        return books.named(text(arguments.get(0)));
                    }
                },
                LAST_PERIOD,
                new OfBook(0) {
                    @Override
                    OtherBook book(List<Area> arguments) {
                        return books.lastPeriod();
                    }
                });
    }

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    private static String text(Area argument) {
        if (argument.first() instanceof Value.Error error) {
            throw new ErrorValueException(error.error());
        }
        return Texts.tidy(argument.first().toString());
    }

    private static final class Unbound implements Function {
        @Override
        public Area call(List<Area> arguments) {
            return Area.of(Value.of(ExcelError.NAME));
        }

        @Override
        public boolean isForRulesOnly() {
            return true;
        }
    }

    /** One of them; the three last arguments say what is read. */
    private abstract static class OfBook implements Function {
        private static final int OTHERS = 3;

        private final int first;

        /** @param first where the table stands among the arguments */
        OfBook(int first) {
            this.first = first;
        }

        abstract OtherBook book(List<Area> arguments);

        @Override
        public boolean isForRulesOnly() {
            return true;
        }

        @Override
        public Area call(List<Area> arguments) {
            if (arguments.size() != first + OTHERS) {
                return Area.of(Value.of(ExcelError.VALUE));
            }
            String table = text(arguments.get(first));
            var keys = arguments.get(first + 1);
            String column = text(arguments.get(first + 2));
            var book = book(arguments);
            if (table.isEmpty()) {
                return Area.of(book.field(column));
            }
            return Omission.is(keys)
                    ? book.column(table, column)
                    : Broadcast.over(List.of(keys), key -> cell(book, table, key.get(0), column));
        }

        private static Value cell(OtherBook book, String table, Value key, String column) {
            return key instanceof Value.Error ? key : book.cell(table, key, column);
        }
    }
}
