package uk.safersheets.check.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/** What may be chosen in a column, looked up from the contract's list or from the column that holds it. */
final class AllowedChoices {
    private static final int FEW = 7;
    private static final int SHORT = 120;
    private static final List<Value> YES_NO = List.of(Value.of("Yes"), Value.of("No"));

    private final List<Value> values;
    private final List<String> words;
    private final Map<Value, Value> exactly = new HashMap<>();
    private final Map<String, Value> alike = new HashMap<>();
    private final boolean isNumeric;

    private AllowedChoices(List<Value> values) {
        this.values = values;
        this.isNumeric = !values.isEmpty() && values.stream().allMatch(Value.Number.class::isInstance);
        this.words = values.stream().map(Value::toString).distinct().toList();
        for (var value : values) {
            exactly.put(folded(value), value);
            alike.putIfAbsent(Texts.key(value.toString()), value);
        }
    }

    static AllowedChoices yesNo() {
        return new AllowedChoices(YES_NO);
    }

    static AllowedChoices of(Choices choices, CheckContext inspection) {
        if (choices instanceof Choices.Listed listed) {
            return new AllowedChoices(
                    listed.choices().stream().map(AllowedChoices::written).toList());
        }
        var column = (Choices.InColumn) choices;
        return new AllowedChoices(held(column, inspection));
    }

    /** A growing table's own rows are the officer's; a fixed one's are the template's, whatever was sent. */
    private static List<Value> held(Choices.InColumn choices, CheckContext inspection) {
        Contract contract = inspection.contract();
        boolean growing = contract.table(choices.table()).map(Table::growing).orElse(true);
        var rows = growing ? null : contract.rows().get(choices.table());
        var table = rows != null
                ? Optional.of(rows)
                : inspection.grid(choices.table()).map(TableView::sent);
        return table.stream()
                .flatMap(found -> found.column(choices.column()).stream()
                        .boxed()
                        .flatMap(at -> found.rows().stream()
                                .map(row -> row.cells().get(at).value())))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Whether Excel itself would find it in the list: text whatever its case, numbers by value. */
    boolean has(Value value) {
        return exactly.containsKey(folded(value));
    }

    /** The choice that looks the same to a reader but is not the same to Excel: a space too many, a number as text. */
    Optional<Value> lookalike(Value value) {
        return Optional.ofNullable(alike.get(Texts.key(value.toString())));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Few and short enough for a sentence. */
    boolean isFew() {
        return values.size() <= FEW && words.stream().mapToInt(String::length).sum() <= SHORT;
    }

    boolean isNumeric() {
        return isNumeric;
    }

    /** One of them. Of numbers not 0, which on many a scale means that nothing was scored. */
    String example() {
        return words.stream().filter(word -> !word.equals("0")).findFirst().orElse(words.get(0));
    }

    List<String> words() {
        return words;
    }

    private static Value folded(Value value) {
        return value instanceof Value.Text text ? Value.of(text.text().toLowerCase(Locale.ROOT)) : value;
    }

    private static Value written(String choice) {
        return WrittenNumber.in(choice)
                .filter(number -> !WrittenNumber.isPercentage(choice))
                .map(Value::of)
                .orElseGet(() -> Value.of(choice));
    }
}
