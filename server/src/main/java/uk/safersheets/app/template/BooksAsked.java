package uk.safersheets.app.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.check.books.NamedParts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Table;

/**
 * What rules ask of other books that no registered template has: until one does, they are not checked. Templates may come
 * in any order, so it is no fault.
 */
final class BooksAsked {
    private final PreparedContract asking;
    private final Function<String, Optional<Contract>> newest;

    /** @param newest the newest version of a template, by its id */
    BooksAsked(PreparedContract asking, Function<String, Optional<Contract>> newest) {
        this.asking = asking;
        this.newest = newest;
    }

    /** One sentence for each, in the order of the rules. */
    List<String> unknown() {
        return asking.contract().rules().stream()
                .flatMap(this::unknown)
                .distinct()
                .toList();
    }

    private Stream<String> unknown(Rule rule) {
        return Stream.of(rule.when(), rule.test(), rule.found(), rule.expected())
                .filter(text -> text != null && !text.isEmpty())
                .flatMap(text -> Stream.concat(
                        asking.formula(text).writtenArguments("BOOK").stream()
                                .filter(call -> call.size() == 4 && call.get(0) != null)
                                .flatMap(call -> book(call.get(0), call.get(1), call.get(3)).stream()),
                        asking.formula(text).writtenArguments("LASTPERIOD").stream()
                                .filter(call -> call.size() == 3)
                                .flatMap(call -> part(asking.contract(), call.get(0), call.get(2)).stream())))
                .map(what -> "Rule " + rule.id() + " asks for " + what + ", so it will not be checked.");
    }

    private Optional<String> book(@Nullable String template, @Nullable String table, @Nullable String column) {
        if (template == null) {
            return Optional.empty();
        }
        var contract = newest.apply(template);
        return contract.isEmpty()
                ? Optional.of("the book of '" + template + "', which is no template here")
                : part(contract.get(), table, column);
    }

    private static Optional<String> part(Contract contract, @Nullable String table, @Nullable String column) {
        if (table == null || table.isBlank()) {
            return Optional.empty();
        }
        Optional<Table> found = NamedParts.table(contract, table);
        if (found.isEmpty()) {
            return Optional.of("the table " + table + ", which " + contract.title() + " does not have");
        }
        return column == null || NamedParts.heading(found.get(), column).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the column \"" + column + "\" of " + table + ", which " + contract.title() + " does not have");
    }
}
