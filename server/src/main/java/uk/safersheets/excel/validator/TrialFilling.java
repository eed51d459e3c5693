package uk.safersheets.excel.validator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Choices;
import uk.safersheets.excel.validator.TrialCopy.Entry;

/**
 * Fills a copy of a template in, as an officer does who wants no finding: first every cell that has to be filled, then
 * whatever entry makes the findings fewer, one cell after the other, until there is none or no entry helps.
 */
final class TrialFilling {
    /** What is said of how a workbook is made, and not of what was entered; a trial copy is made by nobody. */
    private static final Set<String> OF_THE_FILE = Set.of("V001", "V002", "V004", "V005", "V009", "V020", "V021");

    /** After every rule's trial. */
    private static final LocalDate TODAY = LocalDate.of(9999, 12, 31);

    private static final int MOST_CHECKS = 3000;
    private static final int PRICE = 3;

    private final PreparedContract prepared;
    private final TrialCopy copy;
    private final TrialCandidates candidates;
    private final Set<List<Value>> seen = new HashSet<>();
    /** What came of every entry that was tried, by what stood in the copy before. */
    private final Map<List<Value>, Map<Tried, List<Trouble>>> tried = new HashMap<>();

    private final Set<About> stubborn = new HashSet<>();
    private int checks;

    private record Tried(Entry entry, Value value) {}

    TrialFilling(PreparedContract prepared, TrialCopy copy) {
        this.prepared = prepared;
        this.copy = copy;
        this.candidates = new TrialCandidates(prepared.contract(), copy);
    }

    /** The errors and queries that no entry would clear. */
    List<Finding> findings() {
        fill();
        followRules();
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
    private @Nullable List<Trouble> aroundTheCorner(List<Trouble> troubles) {
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

    /**
     * The findings after the first entry that clears one of them and leaves no more than so many; null for none. What
     * nothing helped with before comes last: every other may be cleared at the first try.
     */
    private @Nullable List<Trouble> better(List<Trouble> findings, int most) {
        var inTurn = Stream.concat(
                        findings.stream().filter(finding -> !stubborn.contains(finding.about())),
                        findings.stream().filter(finding -> stubborn.contains(finding.about())))
                .toList();
        for (var finding : inTurn) {
            var after = cleared(finding, most);
            if (after != null) {
                return after;
            }
            stubborn.add(finding.about());
        }
        return null;
    }

    private void fill() {
        copy.entries().stream()
                .filter(entry -> !entry.prefilled() && TrialCandidates.isWanted(entry) && !choosesFromColumn(entry))
                .forEach(entry -> copy.enter(entry, candidates.first(entry)));
        copy.entries().stream()
                .filter(entry -> !entry.prefilled() && TrialCandidates.isWanted(entry) && choosesFromColumn(entry))
                .forEach(entry -> copy.enter(entry, candidates.next(entry)));
    }

    /** Where a rule says what it wants, that stands from the start. */
    private void followRules() {
        copy.entries().stream()
                .filter(entry -> !entry.prefilled() && !TrialCandidates.isWanted(entry))
                .forEach(entry -> candidates.askedFor(entry).ifPresent(value -> copy.enter(entry, value)));
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

        About about() {
            return new About(finding.ruleId(), cells, message);
        }
    }

    private record About(String rule, List<CellRef> cells, String message) {}

    private @Nullable List<Trouble> cleared(Trouble finding, int most) {
        var from = tried.computeIfAbsent(copy.values(), values -> new HashMap<>());
        for (var entry : near(finding)) {
            var was = copy.value(entry);
            for (var value : candidates.of(entry, finding.finding())) {
                var one = new Tried(entry, value);
                var before = from.get(one);
                if (value.equals(was) || (before == null && checks >= MOST_CHECKS)) {
                    continue;
                }
                copy.enter(entry, value);
                var after = before == null ? check() : before;
                from.put(one, after);
                if (after.size() <= most && !says(after, finding) && seen.add(copy.values())) {
                    return after;
                }
            }
            copy.enter(entry, was);
        }
        return null;
    }

    private static boolean says(List<Trouble> troubles, Trouble wanted) {
        return troubles.stream().map(Trouble::about).anyMatch(wanted.about()::equals);
    }

    /** The cells that may have to do with it: its own, those of its row, and those that its rule names. */
    private List<Entry> near(Trouble trouble) {
        var near = new LinkedHashSet<Entry>();
        trouble.cells().forEach(cell -> copy.entry(cell).ifPresent(near::add));
        copy.entries().stream()
                .filter(entry -> trouble.cells().stream().anyMatch(cell -> isBeside(cell, entry)))
                .forEach(near::add);
        String formulas = candidates
                .rules(trouble.finding())
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
}
