package uk.safersheets.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Type;
import uk.safersheets.excel.TrialCopy.Entry;

/**
 * Fills a copy of a template in, as an officer does who wants no finding: first every cell that has to be filled, then
 * whatever entry makes the findings fewer, one cell after the other, until there is none or no entry helps. Candidates
 * are the choices, the limits, and whatever the rules themselves name.
 */
final class TrialFilling {
    /** What is said of how a workbook is made, and not of what was entered; a trial copy is made by nobody. */
    private static final Set<String> OF_THE_FILE = Set.of("V001", "V002", "V004", "V005", "V009", "V020", "V021");

    /** After every rule's trial. */
    private static final LocalDate TODAY = LocalDate.of(9999, 12, 31);

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\\]])\\d+(?:\\.\\d+)?");
    private static final String START = "2025-04-01";
    private static final String END = "2026-03-31";
    private static final List<String> AMOUNTS = List.of("10", "100", "1", "0");
    private static final List<String> SHARES = List.of("0.1", "0.5", "1", "0");
    private static final int MOST_CHECKS = 3000;
    private static final int PRICE = 3;

    private final PreparedContract prepared;
    private final TrialCopy copy;
    private final Set<List<Value>> seen = new HashSet<>();
    private int checks;

    TrialFilling(PreparedContract prepared, TrialCopy copy) {
        this.prepared = prepared;
        this.copy = copy;
    }

    /** The errors and queries that no entry would clear. */
    List<Finding> findings() {
        fill();
        var troubles = settled(check());
        var after = troubles;
        while (after != null && !after.isEmpty()) {
            troubles = after;
            after = aroundTheCorner(troubles);
        }
        return (after == null ? troubles : after)
                .stream().map(Trouble::finding).distinct().toList();
    }

    /** What is left when no single entry helps any more. */
    private List<Trouble> settled(List<Trouble> from) {
        var troubles = from;
        var after = from;
        while (after != null && !after.isEmpty()) {
            troubles = after;
            after = better(troubles, troubles.size() - 1);
            if (after == null) {
                after = better(troubles, troubles.size());
            }
        }
        return after == null ? troubles : after;
    }

    /** The same for an entry that clears one of them at the price of others, if those can be settled; null for none. */
    private List<Trouble> aroundTheCorner(List<Trouble> troubles) {
        var before = copy.values();
        for (var trouble : troubles) {
            var other = cleared(trouble, troubles.size() + PRICE);
            while (other != null) {
                var after = settled(other);
                if (after.size() < troubles.size()) {
                    return after;
                }
                copy.restore(before);
                other = cleared(trouble, troubles.size() + PRICE);
            }
        }
        return null;
    }

    /** The findings after the first entry that clears one of them and leaves no more than so many; null for none. */
    private List<Trouble> better(List<Trouble> findings, int most) {
        for (var finding : findings) {
            var after = cleared(finding, most);
            if (after != null) {
                return after;
            }
        }
        return null;
    }

    private void fill() {
        copy.entries().stream()
                .filter(entry -> !entry.prefilled() && isWanted(entry) && !choosesFromColumn(entry))
                .forEach(entry -> copy.enter(entry, first(entry)));
        copy.entries().stream()
                .filter(entry -> !entry.prefilled() && isWanted(entry) && choosesFromColumn(entry))
                .forEach(entry -> copy.enter(entry, first(entry)));
    }

    private static boolean isWanted(Entry entry) {
        boolean isKey =
                entry.table() != null && entry.name().equals(entry.table().key());
        return entry.content().required() || isKey;
    }

    private static boolean choosesFromColumn(Entry entry) {
        return entry.content().choices() instanceof Choices.InColumn;
    }

    private List<Trouble> check() {
        checks++;
        return Check.run(prepared, copy.submission(), TODAY).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.QUERY)
                .filter(finding -> !OF_THE_FILE.contains(finding.ruleId()))
                .flatMap(Trouble::each)
                .toList();
    }

    /** What is said of one cell, so that putting one of several right counts. */
    private record Trouble(Finding finding, List<CellRef> cells, String message) {
        static Stream<Trouble> each(Finding finding) {
            return finding.places().isEmpty()
                    ? Stream.of(new Trouble(finding, finding.cells(), finding.message()))
                    : finding.places().stream()
                            .map(place -> new Trouble(finding, List.of(place.cell()), place.message()));
        }

        boolean isAbout(Trouble other) {
            return finding.ruleId().equals(other.finding.ruleId())
                    && cells.equals(other.cells)
                    && message.equals(other.message);
        }
    }

    private List<Trouble> cleared(Trouble finding, int most) {
        for (var entry : near(finding)) {
            var was = copy.value(entry);
            for (var value : candidates(entry, finding.finding())) {
                if (value.equals(was) || checks >= MOST_CHECKS) {
                    continue;
                }
                copy.enter(entry, value);
                var after = check();
                if (after.size() <= most && !says(after, finding) && seen.add(copy.values())) {
                    return after;
                }
            }
            copy.enter(entry, was);
        }
        return null;
    }

    private static boolean says(List<Trouble> troubles, Trouble wanted) {
        return troubles.stream().anyMatch(wanted::isAbout);
    }

    /** The cells that may have to do with it: its own, those of its row, and those that its rule names. */
    private List<Entry> near(Trouble trouble) {
        var near = new LinkedHashSet<Entry>();
        trouble.cells().forEach(cell -> copy.entry(cell).ifPresent(near::add));
        copy.entries().stream()
                .filter(entry -> trouble.cells().stream().anyMatch(cell -> isBeside(cell, entry)))
                .forEach(near::add);
        String formulas = rules(trouble.finding())
                .map(rule -> rule.test() + " " + Objects.toString(rule.when(), ""))
                .collect(Collectors.joining(" "));
        copy.entries().stream()
                .filter(entry -> formulas.contains(entry.table() == null ? entry.name() : "[" + entry.name() + "]"))
                .forEach(near::add);
        near.removeIf(Entry::prefilled);
        return List.copyOf(near);
    }

    private static boolean isBeside(CellRef cell, Entry entry) {
        return entry.table() != null
                && cell.sheet().equals(entry.at().sheet())
                && cell.row() == entry.at().row();
    }

    private Stream<Rule> rules(Finding finding) {
        return prepared.contract().rules().stream().filter(rule -> rule.id().equals(finding.ruleId()));
    }

    private List<Value> candidates(Entry entry, Finding finding) {
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

    private Value first(Entry entry) {
        var values = entry.content().choices() == null ? samples(entry) : choices(entry);
        return values.isEmpty() ? Value.BLANK : values.get(0);
    }

    private List<Value> choices(Entry entry) {
        if (entry.content().choices() instanceof Choices.InColumn column) {
            return copy.column(column.table(), column.column());
        }
        return ((Choices.Listed) entry.content().choices())
                .choices().stream().map(Value::of).toList();
    }

    /** The same words for the same heading in every table, so that rows that name one another do; keys differ from row to row. */
    private static List<Value> samples(Entry entry) {
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

    private static List<Value> dates(Entry entry) {
        var start = Value.of(Dates.serial(LocalDate.parse(START)));
        var end = Value.of(Dates.serial(LocalDate.parse(END)));
        var yearBefore = Value.of(Dates.serial(LocalDate.parse(START).minusYears(1)));
        var dayBefore = Value.of(Dates.serial(LocalDate.parse(START).minusDays(1)));
        if (entry.name().startsWith("Comparison")) {
            return entry.name().endsWith("Start") ? List.of(yearBefore, start) : List.of(dayBefore, end);
        }
        boolean isStart = entry.name().toLowerCase(Locale.UK).contains("start");
        return isStart ? List.of(start, end, dayBefore) : List.of(end, start, dayBefore);
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
