package uk.safersheets.app.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.functions.labels.SameLabels;

/** Every row of the books that tells of a step. */
final class Steps {
    private final Map<ChainStep, List<Thing>> things = new EnumMap<>(ChainStep.class);
    private final Map<ChainStep, Boolean> told = new EnumMap<>(ChainStep.class);
    private final Map<String, String> means = new LinkedHashMap<>();

    Steps(List<ChainBook> books) {
        for (var step : ChainStep.values()) {
            var all = new ArrayList<Thing>();
            books.forEach(book -> read(step, book, all));
            things.put(step, all);
            told.put(step, books.stream().anyMatch(book -> book.tells(step.role())));
        }
        books.forEach(this::learn);
    }

    private static void read(ChainStep step, ChainBook book, List<Thing> into) {
        var content = book.content();
        content.contract().table(step.role()).ifPresent(table -> {
            for (int row : content.calculation().countedRows(table.name())) {
                WorkBudget.step();
                var thing = new Thing(step.word() + (into.size() + 1), step, book, table, row);
                if (!ThingWords.label(thing).isEmpty()) {
                    into.add(thing);
                }
            }
        });
    }

    private void learn(ChainBook book) {
        var content = book.content();
        content.contract()
                .table(TableRole.LABELS)
                .ifPresent(table -> table.column(TableColumnRole.MEANS).ifPresent(column -> {
                    for (int row : content.calculation().countedRows(table.name())) {
                        means.putIfAbsent(
                                content.calculation()
                                        .value(table.name(), row, table.key())
                                        .toString(),
                                content.calculation()
                                        .value(table.name(), row, column.name())
                                        .toString());
                    }
                }));
    }

    /** Whether any book tells of it at all, be it with no row. */
    boolean areTold(ChainStep step) {
        return Boolean.TRUE.equals(told.get(step));
    }

    List<Thing> of(ChainStep step) {
        return things.getOrDefault(step, List.of());
    }

    List<Thing> all() {
        return things.values().stream().flatMap(List::stream).toList();
    }

    /** Finds the things of a step by what they are called, as labels match everywhere. */
    Function<String, List<Thing>> finding(ChainStep step, Function<Thing, String> name) {
        var all = of(step);
        var labels = new SameLabels(all.stream().map(name).toList(), means);
        return label -> labels.places(label).stream().map(all::get).toList();
    }
}
