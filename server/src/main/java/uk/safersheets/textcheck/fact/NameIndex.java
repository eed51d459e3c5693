package uk.safersheets.textcheck.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Span;

/** Finds the names of all workbooks in a sentence. */
public final class NameIndex {
    /** How many words more than its own a name may be spread over: violence against the person with injury. */
    private static final int SPREAD = 4;

    private static final double LEAST = 0.45;
    private static final double WHOLE = 0.8;
    private static final double ALL = 0.999;

    /** What changes the meaning of a name that it stands in. */
    private static final Set<String> OTHERWISE = Set.of("without", "non", "other", "attempt", "excluding", "except");

    private static final double QUALIFIED = 0.5;

    /** What follows {@code all crime} where it means every one of them. */
    private static final Set<String> KINDS = Set.of("type", "category", "domain", "group", "area", "figure", "kind");

    private final Map<List<String>, Entry> places = new LinkedHashMap<>();
    private final Map<List<String>, Entry> measures = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byStem = new HashMap<>();

    /** One name, with all that has it. */
    private record Entry(Name name, Set<Item> items) {
        /** A part of a place's name, or of a single cell's label, says nothing. */
        double least() {
            return isField() ? ALL : name.isPlace() ? WHOLE : LEAST;
        }

        boolean isField() {
            return items.stream().allMatch(item -> item.row() < 0);
        }
    }

    NameIndex(List<Item> items) {
        for (var item : items) {
            item.names().forEach(name -> add(measures, name, item));
            item.places().forEach(name -> add(places, name, item));
        }
    }

    private void add(Map<List<String>, Entry> entries, Name name, Item item) {
        if (name.isCommon() && name.stems().size() == 1) {
            return;
        }
        var known = entries.get(name.stems());
        if (known == null) {
            known = new Entry(name, new LinkedHashSet<>());
            entries.put(name.stems(), known);
            for (String stem : name.stems()) {
                if (!Words.isCommon(stem) || name.isCommon()) {
                    byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(known);
                }
            }
        }
        known.items().add(item);
    }

    /** The names in a stretch of words, in their order; a name within a longer one is left out. */
    public List<Match> in(List<Word> words) {
        var at = new HashMap<String, List<Integer>>();
        for (int place = 0; place < words.size(); place++) {
            at.computeIfAbsent(words.get(place).stem(), key -> new ArrayList<>())
                    .add(place);
        }
        var touched = new LinkedHashSet<Entry>();
        at.keySet().forEach(stem -> touched.addAll(byStem.getOrDefault(stem, List.of())));
        var found = new ArrayList<Match>();
        for (var entry : touched) {
            WorkBudget.count(Work.CHARACTERS, entry.name().stems().size());
            found.addAll(matches(entry, words, at));
        }
        return best(found, words);
    }

    private List<Match> matches(Entry entry, List<Word> words, Map<String, List<Integer>> at) {
        var stems = entry.name().stems();
        var found = new ArrayList<Match>();
        for (String anchor : stems) {
            if (Words.isCommon(anchor) && !entry.name().isCommon()) {
                continue;
            }
            for (int place : at.getOrDefault(anchor, List.of())) {
                var match = around(entry, words, at, place);
                if (match != null) {
                    found.add(match);
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static @Nullable Match around(Entry entry, List<Word> words, Map<String, List<Integer>> at, int anchor) {
        var name = entry.name();
        int reach = name.stems().size() + (name.isCommon() ? 0 : entry.isField() ? 1 : SPREAD);
        int first = anchor;
        int last = anchor;
        double weight = 0;
        boolean isThing = name.isCommon() || name.isPlace();
        int matched = 0;
        for (String stem : name.stems()) {
            int nearest = nearest(at.getOrDefault(stem, List.of()), anchor);
            if (nearest >= 0 && Math.max(last, nearest) - Math.min(first, nearest) < reach) {
                weight += Name.weight(stem);
                matched++;
                isThing |= !Words.isCommon(stem) && !Qualifiers.isAdjective(stem);
                first = Math.min(first, nearest);
                last = Math.max(last, nearest);
            }
        }
        double strength = weight / name.weight();
        if (isOtherTheft(name, words, first, last)) {
            strength = Math.min(strength, LEAST);
        }
        if (Qualifiers.isQualified(name, words, first, last, matched == 1 && strength < WHOLE)) {
            strength *= QUALIFIED;
        }
        boolean isThere = name.isCommon() ? strength >= ALL : strength >= entry.least();
        return isThere && (isThing || matched > 1 || strength >= ALL) && isMeant(name, words, first, last)
                ? new Match(
                        name,
                        new Span(words.get(first).start(), words.get(last).end()),
                        strength,
                        List.copyOf(entry.items()))
                : null;
    }

    /** Whether a name has a {@code from} that the text does not. */
    private static boolean isOtherTheft(Name name, List<Word> words, int first, int last) {
        var there = words.subList(first, last + 1).stream().map(Word::stem).toList();
        return name.stems().stream().anyMatch(stem -> Words.isFrom(stem) && !there.contains(stem));
    }

    private static int nearest(List<Integer> places, int anchor) {
        return places.stream()
                .min(Comparator.comparingInt(place -> Math.abs(place - anchor)))
                .orElse(-1);
    }

    private static boolean isMeant(Name name, List<Word> words, int first, int last) {
        boolean isNumbered = name.stems().stream().anyMatch(stem -> Character.isDigit(stem.charAt(0)));
        for (int place = first; place <= last; place++) {
            String stem = words.get(place).stem();
            boolean isOwn = name.stems().contains(stem);
            if (!isOwn && (OTHERWISE.contains(stem) || Words.isFromOneOf(stem, name.stems()))) {
                return false;
            }
            if (isNumbered && !isOwn && !stem.equals("and") && !Character.isDigit(stem.charAt(0))) {
                return false;
            }
        }
        if (isNumbered) {
            var there = words.subList(first, last + 1).stream().map(Word::stem).toList();
            return there.containsAll(name.stems());
        }
        return !name.isCommon()
                || last + 1 == words.size()
                || !KINDS.contains(words.get(last + 1).stem());
    }

    /** Whole names before parts of one, longer ones before shorter. */
    private static List<Match> best(List<Match> found, List<Word> words) {
        found.sort(Comparator.comparing(Match::isWhole)
                .thenComparingDouble(
                        match -> match.strength() * match.name().stems().size())
                .thenComparing(match -> isWritten(match, words))
                .reversed());
        var kept = new ArrayList<Match>();
        for (var match : found) {
            WorkBudget.count(Work.CHARACTERS, 1L + kept.size());
            if (kept.stream().noneMatch(other -> hides(other, match, words))) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(match -> match.span().start()));
        return kept;
    }

    /** Whether it stands as it is, with no other word between. */
    private static boolean isWritten(Match match, List<Word> words) {
        return words.stream()
                        .filter(word -> match.span().start() <= word.start()
                                && word.end() <= match.span().end())
                        .count()
                == match.name().stems().size();
    }

    /** Residential and business burglary are two names in one. */
    private static boolean isJoined(Match match, List<Word> words) {
        return words.stream()
                .anyMatch(word -> word.stem().equals("and")
                        && match.span().start() < word.start()
                        && word.end() < match.span().end());
    }

    private static boolean hides(Match other, Match match, List<Word> words) {
        if (other.name().isPlace() != match.name().isPlace() || !other.span().meets(match.span())) {
            return false;
        }
        boolean isNearer = isWritten(other, words)
                && !other.name().isCommon()
                && match.name().stems().size() <= other.name().stems().size()
                && !isJoined(match, words);
        if (other.isWhole() && match.isWhole() && isNearer && !isWritten(match, words)) {
            return true;
        }
        if (other.span().equals(match.span())) {
            return other.isWhole() && !match.isWhole();
        }
        return other.isWhole() && (!match.isWhole() || other.span().holds(match.span()) && !isJoined(other, words));
    }
}
