package uk.safersheets.textcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Sentence;
import uk.safersheets.textcheck.claim.ClaimCheck;
import uk.safersheets.textcheck.fact.FactTable;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.reading.Wording;
import uk.safersheets.textcheck.scene.Scene;

/** Finds the large clear changes of tables that a report speaks of, where it never mentions them. */
final class NeverMentioned {
    private static final int MOST = 5;
    private static final double LEAST_PART = 0.1;

    private final Facts facts;
    private final Set<Item> mentioned = new HashSet<>();
    private final Set<FactTable> spokenOf = new HashSet<>();

    NeverMentioned(Facts facts) {
        this.facts = facts;
    }

    /** The largest first, measured by how far beyond chance they are; a handful at most. */
    List<Unmentioned> in(List<List<Scene>> paragraphs) {
        paragraphs.forEach(this::read);
        Map<String, Item> found = new LinkedHashMap<>();
        facts.items().stream()
                .filter(item -> item.hasChange() && item.isClear() && facts.isNewest(item))
                .filter(item -> spokenOf.contains(item.table()) && !mentioned.contains(item))
                .filter(item -> part(item) >= LEAST_PART)
                .sorted(Comparator.comparingDouble(NeverMentioned::size).reversed())
                .forEach(item -> found.putIfAbsent(item.label(), item));
        return found.values().stream().limit(MOST).map(NeverMentioned::told).toList();
    }

    private void read(List<Scene> paragraph) {
        for (var scene : paragraph) {
            WorkBudget.step();
            if (scene.sentence().kind() == Sentence.Kind.ROW) {
                continue;
            }
            var measures = scene.measures();
            for (var match : measures) {
                match.items().stream().filter(item -> item.places().isEmpty()).forEach(this::mention);
            }
            for (var place : scene.places()) {
                place.items().stream()
                        .peek(item -> spokenOf.add(item.table()))
                        .filter(item -> measures.stream()
                                .anyMatch(match -> match.items().contains(item)))
                        .forEach(this::mention);
            }
        }
    }

    private void mention(Item item) {
        mentioned.add(item);
        if (item.places().isEmpty()) {
            spokenOf.add(item.table());
        }
    }

    private static double change(Item item) {
        var change = item.change();
        return change == null ? 0 : Math.abs(change.doubleValue());
    }

    private static double both(Item item) {
        return List.of(FigureKind.CURRENT, FigureKind.PREVIOUS).stream()
                .flatMap(kind -> item.figure(kind).stream())
                .mapToDouble(figure -> figure.value().doubleValue())
                .sum();
    }

    private static double size(Item item) {
        return change(item) / Math.sqrt(Math.max(1, both(item)));
    }

    private static double part(Item item) {
        double before = item.figure(FigureKind.PREVIOUS)
                .map(figure -> figure.value().doubleValue())
                .orElse(0.0);
        return change(item) / Math.max(1, before);
    }

    private static Unmentioned told(Item item) {
        var figures = new ArrayList<Figure>();
        item.figure(FigureKind.PREVIOUS).ifPresent(figures::add);
        item.figure(FigureKind.CURRENT).ifPresent(figures::add);
        return new Unmentioned(
                Wording.cells(List.of(item), figures), ClaimCheck.changed(List.of(item)) + " and is not in your text.");
    }
}
