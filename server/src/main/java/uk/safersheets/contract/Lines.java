package uk.safersheets.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Severity;

/**
 * What the lines of a contract say. The same words are read the same way from a sheet and from a text file. A word
 * that cannot be read is noted as a fault and the plainest thing stands in for it.
 */
public final class Lines {
    private Lines() {}

    /** Reads Entry, Type, Required, Least, Most, Choices, Formula, Rule and Help. */
    public static Content content(Line line) {
        var type = word(line, "Type", Type.values(), Type::word, Type.TEXT);
        return new Content(
                word(line, "Entry", Entry.values(), Entry::word, Entry.INPUT),
                type,
                yes(line, "Required"),
                limit(line, "Least", type),
                limit(line, "Most", type),
                choices(line),
                line.text("Formula").map(Lines::plain).orElse(null),
                line.text("Rule").orElse(null),
                line.text("Help").orElse(""));
    }

    /** Reads Next: what becomes of a column's entries in the next period. */
    public static Next next(Line line) {
        var written = line.text("Next").orElse("");
        var next = Next.parse(written);
        if (next == null) {
            line.fault(
                    "Next",
                    "Next reads '" + written + "', which is no word of the contract.",
                    "Use " + Next.WORDS + ".");
        }
        return next == null ? Next.USUAL : next;
    }

    /** Reads the role of a named cell; null for none. */
    public static @Nullable FieldRole fieldRole(Line line) {
        return FieldRole.of(line);
    }

    /** Reads the role of a table; null for none. */
    public static @Nullable TableRole tableRole(Line line) {
        return TableRole.of(line);
    }

    /** Reads the role of a column; null for none. */
    public static @Nullable ColumnPurpose columnPurpose(Line line) {
        return ColumnPurpose.of(line);
    }

    /** Reads one rule; empty when it is about nothing the contract has. */
    public static Optional<Rule> rule(Line line, List<Table> tables, List<Field> fields) {
        var id = needed(line, "Rule", "Give the rule its id, such as V101.");
        var severity = word(line, "Severity", severities(), Severity::word, Severity.ERROR);
        var each = word(line, "Each", Rule.Each.values(), Rule.Each::word, Rule.Each.ONCE);
        var test = plain(needed(line, "Test", "Write the formula that is TRUE where all is well."));
        var message = needed(line, "Message", "Say what is wrong, with the figures in {braces}.");
        var fix = needed(line, "Fix", "Write one sentence that says what to do.");
        var when = formula(line, "When");
        var found = formula(line, "Found");
        var expected = formula(line, "Expected");
        var label = line.text("Label").orElse("");
        var many = line.text("Many").orElse(null);
        var example = line.text("Example").orElse("");
        var why = line.text("Why").orElse("");
        var from = date(line, "From");
        return Abouts.read(line, tables, fields)
                .map(about -> new Rule(
                        id, severity, about, each, when, test, label, message, many, fix, example, found, expected, why,
                        from));
    }

    /** What a line must hold: noted as a fault where it is blank, and read as an empty text. */
    public static String needed(Line line, String heading, String fix) {
        return line.text(heading).orElseGet(() -> {
            line.fault(heading, heading + " is blank.", fix);
            return "";
        });
    }

    /** Reads {@code growing} or {@code fixed}: whether rows may be added. */
    public static boolean growing(Line line) {
        return word(line, "Rows", List.of("growing", "fixed"), "growing").equals("growing");
    }

    private static @Nullable Choices choices(Line line) {
        var written = line.text("Choices").orElse(null);
        if (written != null && written.replace(';', ' ').isBlank()) {
            line.fault("Choices", "Choices lists nothing.", "Write them with semicolons between, or as Table[Column].");
            return null;
        }
        return written == null ? null : Choices.parse(written);
    }

    private static boolean yes(Line line, String heading) {
        return word(line, heading, List.of("Yes", "No"), "No").equals("Yes");
    }

    private static <T> T word(Line line, String heading, T[] values, Function<T, String> word, T otherwise) {
        var words = Arrays.stream(values).map(word).toList();
        return values[words.indexOf(word(line, heading, words, word.apply(otherwise)))];
    }

    private static String word(Line line, String heading, List<String> words, String otherwise) {
        var written = line.text(heading);
        if (written.isEmpty()) {
            return otherwise;
        }
        var known = words.stream().filter(written.get()::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            line.fault(
                    heading,
                    heading + " reads '" + written.get() + "', which is no word of the contract.",
                    "Use " + oneOf(words) + ".");
        }
        return known.orElse(otherwise);
    }

    private static Severity[] severities() {
        return new Severity[] {Severity.ERROR, Severity.QUERY, Severity.NOTE};
    }

    private static @Nullable BigDecimal limit(Line line, String heading, Type type) {
        var written = line.text(heading).orElse(null);
        if (written == null) {
            return null;
        }
        var limit = type == Type.DATE ? Dates.parse(written).map(Dates::serial) : number(written);
        if (limit.isEmpty()) {
            line.fault(
                    heading,
                    heading + " reads '" + written + "', which is no " + (type == Type.DATE ? "date" : "number") + ".",
                    type == Type.DATE ? "Write a date such as 2026-04-01." : "Write digits only, such as 100.");
        }
        return limit.orElse(null);
    }

    private static Optional<BigDecimal> number(String written) {
        try {
            boolean percent = written.endsWith("%");
            var number = new BigDecimal(written.replaceAll("[,£%]", ""));
            return Optional.of(plain(percent ? number.movePointLeft(2) : number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** However it was written, 25000 and 25000.00 are the same limit. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable LocalDate date(Line line, String heading) {
        var written = line.text(heading);
        var date = written.flatMap(Dates::parse);
        if (written.isPresent() && date.isEmpty()) {
            line.fault(
                    heading,
                    heading + " reads '" + written.get() + "', which is no date.",
                    "Write a date such as 2026-04-01.");
        }
        return date.orElse(null);
    }

    private static @Nullable String formula(Line line, String heading) {
        return line.text(heading).map(Lines::plain).orElse(null);
    }

    private static String plain(String formula) {
        var straight = Quotes.straight(formula);
        return straight.startsWith("=") ? straight.substring(1).strip() : straight;
    }

    private static String oneOf(List<String> words) {
        int last = words.size() - 1;
        return words.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + words.get(last);
    }
}
