package uk.safersheets.textcheck.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Hedge;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.FactTable;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.fact.Match;
import uk.safersheets.textcheck.fact.Name;
import uk.safersheets.textcheck.fact.Word;
import uk.safersheets.textcheck.fact.Words;
import uk.safersheets.textcheck.reading.Gap;
import uk.safersheets.textcheck.reading.PeriodFit;
import uk.safersheets.textcheck.scene.Scene;

/** Finds what a claim is of: rows that it names, or all rows of a table. */
final class Subjects {
    private static final double FITS = 0.55;
    private static final double OLDER = 0.9;
    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)(?:it|this|that|these|those|they|which|both|the (?:two|latter|former|figure|number))?");
    private static final Set<Claim.Kind> EXTREMES = Set.of(Claim.Kind.LARGEST, Claim.Kind.SMALLEST);
    private static final Set<String> KINDS =
            Set.of("type", "category", "domain", "kind", "group", "offence", "measure");

    private final Facts facts;

    Subjects(Facts facts) {
        this.facts = facts;
    }

    /**
     * What a claim is of.
     *
     * @param items one for each thing that is named; several where the name is of a family of rows
     */
    record Subject(String label, List<Item> items) {}

    /** What the claim names; empty where the workbooks have no such thing for that time and place. */
    List<Subject> named(Scene scene, Claim claim, Predicate<Item> wanted) {
        var matches = matches(scene, claim);
        return matches.isEmpty() ? unnamed(scene, claim, wanted) : of(scene, matches, claim, wanted);
    }

    /** Crime, and no kind of it: all of it, where the sentence is. */
    private List<Subject> unnamed(Scene scene, Claim claim, Predicate<Item> wanted) {
        boolean isPlain = claim.subject() == null
                || Words.stems(scene.words(claim.subject())).stream()
                        .allMatch(stem -> Words.isCommon(stem) || isPlace(scene, stem));
        if (!isPlain || !scene.measures().isEmpty()) {
            return List.of();
        }
        var items = scene.places().isEmpty()
                ? wholes(scene)
                : scene.places().stream()
                        .flatMap(place -> place.items().stream())
                        .filter(item -> item.names().stream().anyMatch(Name::isCommon));
        var fitting = fitting(scene, claim, items, wanted);
        return fitting.size() == 1 ? List.of(new Subject(fitting.get(0).label(), fitting)) : List.of();
    }

    private static boolean isPlace(Scene scene, String stem) {
        return scene.places().stream().anyMatch(place -> place.name().stems().contains(stem));
    }

    private Stream<Item> wholes(Scene scene) {
        return facts.tables().stream()
                .map(facts::whole)
                .filter(Objects::nonNull)
                .filter(whole -> Gap.speaksOfAll(scene, whole));
    }

    /** What the items of a list name that a claim leads in. */
    List<Subject> listed(List<Scene> followers, Claim claim, Predicate<Item> wanted) {
        return followers.stream()
                .flatMap(scene -> of(scene, scene.measures(), claim, wanted).stream())
                .toList();
    }

    List<Subject> of(Scene scene, List<Match> matches, Claim claim, Predicate<Item> wanted) {
        Map<Span, List<Match>> bySpan = new LinkedHashMap<>();
        matches.forEach(match ->
                bySpan.computeIfAbsent(match.span(), key -> new ArrayList<>()).add(match));
        var subjects = new ArrayList<Subject>();
        bySpan.values().forEach(together -> {
            var items = fitting(scene, claim, together.stream().flatMap(match -> match.items().stream()), wanted);
            boolean isFamily = together.stream().noneMatch(Match::isWhole);
            var labels = items.stream().map(Item::label).distinct().toList();
            if (items.size() == 1 || isFamily && !items.isEmpty() || labels.size() == 1) {
                String label = labels.size() == 1
                        ? labels.get(0)
                        : scene.words(together.get(0).span());
                subjects.add(new Subject(label, labels.size() == 1 ? items.subList(0, 1) : items));
            }
        });
        return subjects;
    }

    /** Those for the time and place that the sentence speaks of, all of one table. */
    private List<Item> fitting(Scene scene, Claim claim, Stream<Item> items, Predicate<Item> wanted) {
        var where = scene.where();
        var mention = asMention(claim);
        Map<FactTable, List<Item>> tables = new LinkedHashMap<>();
        Map<FactTable, Double> fits = new LinkedHashMap<>();
        items.filter(wanted).forEach(item -> {
            WorkBudget.step();
            boolean isThere = where.isEmpty()
                    ? item.places().isEmpty()
                    : where.stream().anyMatch(place -> place.items().contains(item));
            double fit = isThere ? fit(scene, mention, item) : 0;
            if (fit >= FITS) {
                tables.computeIfAbsent(item.table(), key -> new ArrayList<>()).add(item);
                fits.merge(item.table(), fit, Math::max);
            }
        });
        return fits.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> tables.get(best.getKey()))
                .orElse(List.of());
    }

    double fit(Scene scene, Mention mention, Item item) {
        boolean isNewest = facts.isNewest(item);
        var period = PeriodFit.of(scene, mention, item, isNewest);
        boolean isForeign = scene.foreign().stream().anyMatch(span -> span.meets(scene.span()));
        return Math.min(period.change(), 1) * (isForeign ? 0.5 : 1) * (isNewest ? 1 : OLDER);
    }

    private List<Match> matches(Scene scene, Claim claim) {
        var own = scene.measures();
        var subject = claim.subject();
        if (subject != null) {
            var inside =
                    own.stream().filter(match -> match.span().meets(subject)).toList();
            // In "the largest increase in offences was in shop theft", what is counted is no subject.
            boolean isOfAny = EXTREMES.contains(claim.kind())
                    && Words.stems(scene.words(subject)).stream().allMatch(Words::isCommon);
            if (!inside.isEmpty()
                    || !isOfAny
                            && !PRONOUN.matcher(scene.words(subject).strip()).matches()) {
                return inside;
            }
        }
        if (own.isEmpty()) {
            return scene.looksBack() && scene.before() != null ? scene.before().subject() : List.of();
        }
        var nearest = own.stream()
                .min(Comparator.comparingInt(match -> distance(match.span(), claim.quote())))
                .orElseThrow();
        return own.stream().filter(match -> match.span().meets(nearest.span())).toList();
    }

    private static int distance(Span one, Span other) {
        return one.end() <= other.start() ? other.start() - one.end() : Math.max(0, one.start() - other.end());
    }

    /** The rows of the table whose kind of row the claim speaks of, without the one that includes the others. */
    List<Item> all(Scene scene, Claim claim, Predicate<Item> wanted) {
        var stems = claim.subject() == null
                ? Set.<String>of()
                : scene.words().stream()
                        .filter(word -> claim.subject().start() <= word.start()
                                && word.end() <= claim.subject().end())
                        .map(Word::stem)
                        .collect(Collectors.toSet());
        var mention = asMention(claim);
        List<Item> best = List.of();
        double most = 0;
        for (var table : facts.tables()) {
            double named = named(table, stems);
            var rows = named == 0 ? List.<Item>of() : rows(table, scene, wanted);
            double fit = rows.isEmpty() ? 0 : named * fit(scene, mention, rows.get(0));
            if (fit > most && fit >= FITS && (claim.all() == null || rows.size() == claim.all())) {
                most = fit;
                best = rows;
            }
        }
        return best;
    }

    /** Whether words such as {@code crime types} or {@code beats} mean the rows of a table. */
    private static double named(FactTable table, Set<String> stems) {
        long there = table.key().stream().filter(stems::contains).count();
        if (there > 0 && there == table.key().size()) {
            return 1;
        }
        boolean isKind = there > 0 && stems.stream().anyMatch(KINDS::contains);
        return isKind ? OLDER : 0;
    }

    private List<Item> rows(FactTable table, Scene scene, Predicate<Item> wanted) {
        var whole = facts.whole(table);
        var rows = facts.items(table).stream()
                .filter(item -> item != whole && wanted.test(item))
                .toList();
        boolean isPlaced = rows.stream().anyMatch(item -> !item.places().isEmpty());
        if (!isPlaced) {
            return rows;
        }
        var said = scene.measures().stream()
                .filter(Match::isWhole)
                .flatMap(match -> match.items().stream())
                .filter(item -> item.table() == table)
                .toList();
        return said.isEmpty()
                ? rows.stream()
                        .filter(item -> item.names().stream().anyMatch(Name::isCommon))
                        .toList()
                : rows.stream().filter(said::contains).toList();
    }

    static Mention asMention(Claim claim) {
        return new Mention(
                claim.quote(),
                claim.quote(),
                new Printed(java.math.BigDecimal.ZERO, java.math.BigDecimal.ONE),
                null,
                Unit.COUNT,
                Part.CHANGE,
                claim.direction() == null ? Direction.UNSAID : claim.direction(),
                Hedge.NONE,
                false);
    }

    /** The one of several that names itself first; null for none. */
    static @Nullable Item first(List<Subject> subjects) {
        return subjects.isEmpty() ? null : subjects.get(0).items().get(0);
    }
}
