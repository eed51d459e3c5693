package uk.safersheets.workbooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.ExampleText;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.TableText;
import uk.safersheets.contract.Type;

/**
 * A template filled as somebody careless might: every kind of entry its contract allows, some left blank, some repeated,
 * in every table. The same seed gives the same filling.
 */
final class RandomFilling {
    private static final int FEWEST_ROWS = 3;
    private static final int MORE_ROWS = 30;
    private static final int LARGEST = 400;
    private static final int FIRST_DAY = 43_000;
    private static final int DAYS = 2_000;
    private static final double BLANK = 0.15;

    private final TemplateText text;
    private final Random random;
    private final Map<String, ExampleText.Rows> tables = new HashMap<>();

    private RandomFilling(TemplateText text, long seed) {
        this.text = text;
        this.random = new Random(seed);
    }

    static ExampleText of(TemplateText text, long seed) {
        return new RandomFilling(text, seed).filled();
    }

    private ExampleText filled() {
        text.tables().forEach(table -> tables.put(table.name(), rows(table)));
        var fields = new HashMap<String, Value>();
        for (var field : text.fields()) {
            if (field.content().entry().isTyped()) {
                fields.put(field.name(), entry(field.content(), field.label()));
            }
        }
        return new ExampleText(fields, tables);
    }

    private ExampleText.Rows rows(TableText table) {
        var typed = table.columns().stream()
                .filter(column -> column.content().entry().isTyped()
                        || !table.growing() && column.name().equals(table.key()))
                .toList();
        int key = IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().get(at).name().equals(table.key()))
                .findFirst()
                .orElseThrow();
        int size = table.growing()
                ? FEWEST_ROWS + random.nextInt(MORE_ROWS)
                : table.rows().size();
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            List<Value> values = new ArrayList<>();
            for (var column : typed) {
                if (!column.name().equals(table.key())) {
                    values.add(entry(column.content(), column.name()));
                } else if (row < table.rows().size()) {
                    values.add(table.rows().get(row).get(key));
                } else {
                    values.add(Value.of(table.key() + " " + (row + 1)));
                }
            }
            rows.add(values);
        }
        return new ExampleText.Rows(
                typed.stream().map(TemplateText.ColumnText::name).toList(), rows);
    }

    private Value entry(Content content, String heading) {
        if (random.nextDouble() < BLANK) {
            return Value.BLANK;
        }
        if (content.choices() != null) {
            return choice(content.choices());
        }
        if (content.type() == Type.YES_NO) {
            return Value.of(random.nextBoolean() ? "Yes" : "No");
        }
        if (content.type() == Type.TEXT || content.type() == Type.CHOICE) {
            return Value.of(heading + " " + (char) ('A' + random.nextInt(6)));
        }
        return number(content);
    }

    /** Within the limits, and often enough the smallest: many divisors are 0. */
    private Value number(Content content) {
        if (content.type() == Type.DATE) {
            return Value.of(FIRST_DAY + random.nextInt(DAYS));
        }
        int least = content.least() == null ? 0 : content.least().intValue();
        int most = content.most() == null ? LARGEST : content.most().intValue();
        int whole = random.nextInt(5) == 0 ? least : least + random.nextInt(Math.max(1, most - least + 1));
        return switch (content.type()) {
            case MONEY -> Value.of(BigDecimal.valueOf(whole).add(BigDecimal.valueOf(random.nextInt(100), 2)));
            case PERCENT -> Value.of(BigDecimal.valueOf(random.nextInt(2000) - 1000, 3));
            case DECIMAL -> Value.of(BigDecimal.valueOf(whole).add(BigDecimal.valueOf(random.nextInt(10), 1)));
            default -> Value.of(whole);
        };
    }

    private Value choice(Choices choices) {
        if (choices instanceof Choices.Listed listed) {
            String chosen = listed.choices().get(random.nextInt(listed.choices().size()));
            return chosen.matches("\\d+") ? Value.of(new BigDecimal(chosen)) : Value.of(chosen);
        }
        var column = (Choices.InColumn) choices;
        var held = held(column);
        return held.isEmpty() ? Value.BLANK : held.get(random.nextInt(held.size()));
    }

    /** What the column they are taken from holds: what was filled in already, or else the template's own rows. */
    private List<Value> held(Choices.InColumn choices) {
        var filled = tables.get(choices.table());
        if (filled != null && filled.columns().contains(choices.column())) {
            return IntStream.range(0, filled.rows().size())
                    .mapToObj(row -> filled.value(row, choices.column()))
                    .filter(value -> !value.isBlank())
                    .toList();
        }
        var table = text.tables().stream()
                .filter(other -> other.name().equals(choices.table()))
                .findFirst()
                .orElseThrow();
        var names = table.columns().stream().map(TemplateText.ColumnText::name).toList();
        return table.rows().stream()
                .map(row -> row.get(names.indexOf(choices.column())))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
