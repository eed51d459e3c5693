package uk.safersheets.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Finding;
import uk.safersheets.check.UncheckedRule;
import uk.safersheets.check.UnusableCells;

/** What rules could not be tested on, said once for each cause: cells that nobody can work with stop many rules at once. */
final class UncheckedByCause {
    private static final int SHOWN = 4;

    private final CheckContext inspection;
    private final List<UncheckedRule> all = new ArrayList<>();

    UncheckedByCause(CheckContext inspection) {
        this.inspection = inspection;
    }

    void add(UncheckedRule untested) {
        all.add(untested);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        withoutBook().values().stream()
                .map(alike -> alike.size() == 1 ? alike.get(0).finding() : finding(alike))
                .forEach(findings::add);
        all.stream()
                .filter(untested ->
                        untested.missing().isEmpty() && untested.cause().isEmpty())
                .map(UncheckedRule::finding)
                .forEach(findings::add);
        byCause()
                .forEach((cause, alike) ->
                        findings.add(alike.size() == 1 ? alike.get(0).finding() : finding(cause, alike)));
        return findings;
    }

    /** By the book that is not there. */
    private Map<String, List<UncheckedRule>> withoutBook() {
        var byBook = new LinkedHashMap<String, List<UncheckedRule>>();
        all.forEach(untested -> untested.missing()
                .ifPresent(missing -> byBook.computeIfAbsent(missing.because(), unknown -> new ArrayList<>())
                        .add(untested)));
        return byBook;
    }

    private static Finding finding(List<UncheckedRule> alike) {
        var missing = alike.get(0).missing().orElseThrow();
        var cells =
                alike.stream().flatMap(rule -> rule.cells().stream()).distinct().toList();
        return Finding.of(alike.get(0).ruleId(), Severity.NOT_CHECKED)
                .cells(cells)
                .message(
                        "We did not check " + what(alike, cells.get(0).sheet()) + " because " + missing.because() + ".")
                .fix(missing.fix())
                .build();
    }

    /** A cause that is part of another is the same one: whoever puts that right has put this right. */
    private Map<Set<CellRef>, List<UncheckedRule>> byCause() {
        var byCause = new LinkedHashMap<Set<CellRef>, List<UncheckedRule>>();
        all.stream()
                .filter(untested -> !untested.cause().isEmpty())
                .sorted(Comparator.comparing(untested -> -untested.cause().size()))
                .forEach(untested -> byCause.computeIfAbsent(
                                causeOf(untested, byCause.keySet()), unknown -> new ArrayList<>())
                        .add(untested));
        return byCause;
    }

    private static Set<CellRef> causeOf(UncheckedRule untested, Set<Set<CellRef>> known) {
        return known.stream()
                .filter(cause -> cause.containsAll(untested.cause()))
                .findFirst()
                .orElse(untested.cause());
    }

    private Finding finding(Set<CellRef> cause, List<UncheckedRule> alike) {
        String sheet = cause.iterator().next().sheet();
        return Finding.of(alike.get(0).ruleId(), Severity.NOT_CHECKED)
                .cells(List.copyOf(cause))
                .sheet(sheet)
                .message("We did not check " + what(alike, sheet) + " because "
                        + UnusableCells.words(cause, sheet, inspection) + ".")
                .fix(UnusableCells.fix(cause, inspection))
                .build();
    }

    private static String what(List<UncheckedRule> alike, String sheet) {
        var places =
                alike.stream().map(untested -> untested.what(sheet)).distinct().toList();
        var shown = new ArrayList<>(places.subList(0, Math.min(SHOWN, places.size())));
        if (places.size() > SHOWN) {
            shown.add(Plural.number(places.size() - SHOWN) + " more");
        }
        return CellList.and(shown);
    }
}
