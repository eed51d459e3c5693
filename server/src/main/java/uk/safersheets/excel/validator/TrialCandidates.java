package uk.safersheets.excel.validator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.safersheets.cell.Value;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Type;
import uk.safersheets.excel.validator.TrialCopy.Entry;

/** What may be tried in a cell of a trial copy: its choices, its limits, and whatever the rules themselves name. */
final class TrialCandidates {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\\]])\\d+(?:\\.\\d+)?");
    private static final String START = "2025-04-01";
    private static final String END = "2026-03-31";
    private static final List<String> AMOUNTS = List.of("10", "100", "1", "0");
    private static final List<String> SHARES = List.of("0.1", "0.5", "1", "0");

    private final Contract contract;
    private final TrialCopy copy;

    TrialCandidates(Contract contract, TrialCopy copy) {
        this.contract = contract;
        this.copy = copy;
    }

    /** Whether a cell has to be filled. */
    static boolean isWanted(Entry entry) {
        boolean isKey =
                entry.table() != null && entry.name().equals(entry.table().key());
        return entry.content().required() || isKey;
    }

    /** The rules under whose id a finding was made. */
    Stream<Rule> rules(Finding finding) {
        return contract.rules().stream().filter(rule -> rule.id().equals(finding.ruleId()));
    }

    /** What to try in a cell that has to do with a finding. */
    List<Value> of(Entry entry, Finding finding) {
        var values = new LinkedHashSet<Value>();
        if (entry.content().choices() != null) {
            values.addAll(choices(entry));
        } else {
            if (finding.expected() != null) {
                values.add(finding.expected());
            }
            rules(finding).forEach(rule -> named(rule, entry.content().type()).forEach(values::add));
            values.addAll(samples(entry));
        }
        if (!isWanted(entry)) {
            values.add(Value.BLANK);
        }
        return List.copyOf(values);
    }

    private List<Value> named(Rule rule, Type type) {
        var named = new ArrayList<Value>();
        String formulas = rule.test() + " " + (rule.when() == null ? "" : rule.when());
        if (type == Type.DATE) {
            Dates.parse(rule.example()).map(Dates::serial).map(Value::of).ifPresent(named::add);
        } else if (type.isNumeric()) {
            NUMBER.matcher(formulas).results().forEach(found -> {
                var number = new BigDecimal(found.group());
                named.add(Value.of(number));
                named.add(Value.of(number.add(BigDecimal.ONE)));
            });
        } else {
            if (!rule.example().isEmpty()) {
                named.add(Value.of(rule.example()));
            }
            QUOTED.matcher(formulas).results().forEach(found -> named.add(Value.of(found.group(1))));
        }
        return named;
    }

    /** What a rule asks for in a cell that may be left blank: a number, or the text that is its example; empty for nothing. */
    Optional<Value> askedFor(Entry entry) {
        if (entry.table() == null || entry.content().choices() != null) {
            return Optional.empty();
        }
        String cell = "[@" + bracketed(entry.name()) + "]";
        var rules = contract.rules().stream()
                .filter(rule -> entry.table().name().equals(rule.about().table()));
        if (entry.content().type().isNumeric()) {
            return rules.anyMatch(rule -> rule.test().contains("ISNUMBER(" + cell + ")"))
                    ? Optional.of(first(entry))
                    : Optional.empty();
        }
        return rules.filter(rule ->
                        rule.test().equals(cell + "<>\"\"") && !rule.example().isEmpty())
                .map(rule -> Value.of(rule.example()))
                .findFirst();
    }

    private static String bracketed(String heading) {
        return heading.contains(" ") ? "[" + heading + "]" : heading;
    }

    /** What to fill a cell with at first. */
    Value first(Entry entry) {
        var values = entry.content().choices() == null ? samples(entry) : choices(entry);
        return values.isEmpty() ? Value.BLANK : values.get(0);
    }

    /**
     * A choice that no other cell of its row has made of the same column, each row beginning one further on: the first row
     * goes with the first line, and what one move takes From a line the next brings back.
     */
    Value next(Entry entry) {
        var taken = copy.entries().stream()
                .filter(other -> other.table() == entry.table()
                        && other.row() == entry.row()
                        && !other.equals(entry)
                        && offered(entry).equals(other.content().choices()))
                .map(copy::value)
                .toList();
        var choices = new ArrayList<>(choices(entry));
        Collections.rotate(choices, -entry.row());
        return choices.stream()
                .filter(value -> !taken.contains(value))
                .findFirst()
                .orElseGet(() -> first(entry));
    }

    private List<Value> choices(Entry entry) {
        var offered = offered(entry);
        if (offered instanceof Choices.InColumn column) {
            return copy.column(column.table(), column.column());
        }
        return ((Choices.Listed) offered).choices().stream().map(Value::of).toList();
    }

    private static Choices offered(Entry entry) {
        return Objects.requireNonNull(entry.content().choices(), "choices");
    }

    /** The same words for the same heading in every table, so that rows that name one another do; keys differ from row to row. */
    private List<Value> samples(Entry entry) {
        var content = entry.content();
        return switch (content.type()) {
            case DATE -> dates(entry);
            case YES_NO -> List.of(Value.of("Yes"), Value.of("No"));
            case TEXT, CHOICE ->
                List.of(Value.of(text(entry)), Value.of("Example"), Value.of(END.substring(0, 4)), Value.of("E1"));
            default -> numbers(entry);
        };
    }

    private static String text(Entry entry) {
        boolean isKey =
                entry.table() != null && entry.name().equals(entry.table().key());
        return "Example of " + entry.name().toLowerCase(Locale.UK) + (isKey ? " " + (entry.row() + 1) : "");
    }

    private List<Value> dates(Entry entry) {
        var start = Value.of(Dates.serial(LocalDate.parse(START)));
        var end = Value.of(Dates.serial(LocalDate.parse(END)));
        var yearBefore = Value.of(Dates.serial(LocalDate.parse(START).minusYears(1)));
        var dayBefore = Value.of(Dates.serial(LocalDate.parse(START).minusDays(1)));
        if (has(entry, FieldRole.COMPARISON_START)) {
            return List.of(yearBefore, start);
        }
        if (has(entry, FieldRole.COMPARISON_END)) {
            return List.of(dayBefore, end);
        }
        boolean isStart = entry.name().toLowerCase(Locale.UK).contains("start");
        return isStart ? List.of(start, end, dayBefore) : List.of(end, start, dayBefore);
    }

    private boolean has(Entry entry, FieldRole role) {
        return entry.table() == null
                && contract.field(role)
                        .filter(field -> field.name().equals(entry.name()))
                        .isPresent();
    }

    private static List<Value> numbers(Entry entry) {
        var values = new ArrayList<Value>();
        var content = entry.content();
        for (String number : content.type() == Type.PERCENT ? SHARES : AMOUNTS) {
            var amount = new BigDecimal(number);
            boolean fits = (content.least() == null || amount.compareTo(content.least()) >= 0)
                    && (content.most() == null || amount.compareTo(content.most()) <= 0);
            if (fits) {
                values.add(Value.of(amount));
            }
        }
        if (content.least() != null) {
            values.add(Value.of(content.least()));
        }
        if (content.most() != null) {
            values.add(Value.of(content.most()));
        }
        return values;
    }
}
