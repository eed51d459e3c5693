package uk.safersheets.textcheck.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.fact.FactTable;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.fact.Match;
import uk.safersheets.textcheck.fact.Name;
import uk.safersheets.textcheck.scene.Scene;

/** Finds what a figure is of: the names nearest to it in its sentence, or what the words before speak of. */
final class Links {
    private static final double AFTER = 0.6;
    private static final double FARTHER = 0.44;
    private static final double OF_ANOTHER = 0.4;
    private static final double LEAD = 0.8;
    private static final double BACK = 0.85;
    private static final double BEFORE = 0.5;
    private static final double HEADING = 0.42;
    private static final double TOTAL = 0.62;
    private static final double ELSEWHERE = 0.25;
    private static final double OTHER_CLAUSE = 0.9;
    private static final double TOGETHER = 0.9;
    private static final double IN_SUM = 0.85;
    private static final int MOST_ITEMS = 400;

    private static final Pattern SUM =
            Pattern.compile("(?i)\\b(?:together|combined|in total|altogether|between them)\\b");
    private static final Pattern RESPECTIVELY = Pattern.compile("(?i)\\brespectively\\b");
    private static final Pattern EACH = Pattern.compile("(?i)\\beach\\b");

    private final Facts facts;

    Links(Facts facts) {
        this.facts = facts;
    }

    List<Link> of(Scene scene, Mention mention) {
        var links = new ArrayList<Link>();
        var own = OwnNames.of(scene, mention);
        if (own.isEmpty()) {
            carried(scene, mention, links);
        } else {
            named(scene, mention, own, links);
        }
        return Placing.of(scene, mention, links);
    }

    private void carried(Scene scene, Mention mention, List<Link> links) {
        if (scene.lead() != null && scene.before() == null) {
            add(links, scene.lead().measures(), LEAD, true);
        }
        var before = scene.before() == null ? List.<Match>of() : scene.before().subject();
        add(links, before, scene.looksBack() ? BACK : BEFORE, scene.looksBack());
        if (links.isEmpty() && scene.heading() != null) {
            add(links, scene.heading().measures(), HEADING, false);
        }
        if (!scene.places().isEmpty()) {
            totalsOf(scene, links);
        } else if (!scene.looksBack() && !isOfAnother(scene, mention)) {
            totals(scene, links, before.isEmpty() ? TOTAL : ELSEWHERE);
        }
    }

    /** Whether the sentence is of something that no workbook has. */
    private static boolean isOfAnother(Scene scene, Mention mention) {
        String before =
                scene.text().substring(scene.span().start(), mention.number().start());
        return scene.sentence().kind() == Sentence.Kind.ITEM || Gap.isOfAnother(before);
    }

    /** The last named of several is what is spoken of most. */
    private void add(List<Link> links, List<Match> matches, double score, boolean isNamed) {
        for (int at = 0; at < matches.size(); at++) {
            var match = matches.get(at);
            double place = matches.size() == 1 ? 1 : 0.9;
            one(links, match, score * place, isNamed && matches.size() == 1);
        }
        together(links, matches, score * TOGETHER);
    }

    private static void one(List<Link> links, Match match, double score, boolean isNamed) {
        match.items().stream()
                .limit(MOST_ITEMS)
                .forEach(item -> links.add(new Link(
                        List.of(item), score * Math.min(1, match.strength() + (match.isWhole() ? 0.2 : 0)), isNamed)));
    }

    /** A sentence that names a place and no measure speaks of all that is counted there. */
    private void totalsOf(Scene scene, List<Link> links) {
        for (var place : scene.places()) {
            for (var item : place.items()) {
                boolean isAll = item.names().isEmpty() || item.names().stream().anyMatch(Name::isCommon);
                links.add(new Link(List.of(item), isAll ? LEAD : FARTHER, isAll));
            }
        }
    }

    /** A sentence that names nothing but speaks of crimes, speaks of all of them. */
    private void totals(Scene scene, List<Link> links, double score) {
        for (var table : facts.tables()) {
            var whole = facts.whole(table);
            if (whole != null && Gap.speaksOfAll(scene, whole)) {
                links.add(new Link(List.of(whole), score, true));
            }
        }
    }

    private void named(Scene scene, Mention mention, List<Match> own, List<Link> links) {
        var scores = scores(scene, mention, own);
        for (int at = 0; at < own.size(); at++) {
            one(links, own.get(at), scores[at], true);
        }
        var before = own.stream()
                .filter(match -> match.span().end() <= mention.number().start())
                .toList();
        var joined = Gap.joined(scene, before.isEmpty() ? own : before);
        boolean isSum = scene.sentence().mentions().size() == 1
                || SUM.matcher(scene.words(scene.span())).find();
        String words = scene.words(scene.span());
        boolean isEach =
                RESPECTIVELY.matcher(words).find() || EACH.matcher(words).find();
        boolean isMany = joined.stream().map(Match::span).distinct().count() > 1;
        if (isMany && isSum && !isEach) {
            links.replaceAll(link -> new Link(link.items(), link.score() * IN_SUM, link.isNamed()));
        }
        if (!isMany || !isEach) {
            together(links, joined, isMany && isSum ? 1 : TOGETHER);
        }
        families(own, scores, links);
        if (scene.looksBack() && scene.before() != null) {
            add(links, scene.before().subject(), FARTHER, false);
        }
    }

    /** Rows that share the words that are named: burglary, where there are two kinds of it. */
    private static void families(List<Match> own, double[] scores, List<Link> links) {
        var done = new HashSet<Span>();
        for (int at = 0; at < own.size(); at++) {
            var span = own.get(at).span();
            if (!own.get(at).isWhole() && done.add(span)) {
                var family =
                        own.stream().filter(match -> match.span().equals(span)).toList();
                together(links, family, scores[at]);
            }
        }
    }

    private double[] scores(Scene scene, Mention mention, List<Match> own) {
        var scores = new double[own.size()];
        int nearest = -1;
        int following = -1;
        for (int at = 0; at < own.size(); at++) {
            WorkBudget.count(Work.CHARACTERS, 1);
            var span = own.get(at).span();
            scores[at] = FARTHER;
            if (span.start() <= mention.number().start()) {
                nearest = at;
            } else if (following < 0) {
                following = at;
            }
        }
        boolean isWhole =
                following >= 0 && Gap.isWhole(scene, mention, own.get(following).span());
        boolean isNoun = following >= 0 && Gap.isNoun(own.get(following).name());
        boolean isOfNext = following >= 0
                && !isNoun
                && !isWhole
                && Gap.isOf(scene, mention, own.get(following).span());
        if (nearest >= 0) {
            String gap = Gap.between(scene, own.get(nearest).span(), mention.number());
            double near = Gap.isOfAnother(gap) ? OF_ANOTHER : Gap.isBroken(gap) ? OTHER_CLAUSE : 1;
            boolean isOwn = following < 0
                    && Gap.hasOwnName(scene, mention, own.get(nearest).span());
            level(own, scores, nearest, isOfNext ? AFTER : isOwn ? Math.min(near, OF_ANOTHER) : near);
        }
        if (following >= 0) {
            boolean isAll = isNoun
                    && nearest < 0
                    && !isOfAnother(scene, mention)
                    && Gap.speaksOfAll(scene, own.get(following).items().get(0));
            double alone = isNoun ? isAll ? OTHER_CLAUSE : ELSEWHERE : OTHER_CLAUSE;
            level(own, scores, following, isOfNext ? 1 : nearest < 0 ? alone : isNoun || isWhole ? ELSEWHERE : AFTER);
        }
        aligned(scene, mention, own, scores);
        return scores;
    }

    /** All names of the same words share a place. */
    private static void level(List<Match> own, double[] scores, int at, double score) {
        for (int other = 0; other < scores.length; other++) {
            if (own.get(other).span().meets(own.get(at).span())) {
                scores[other] = Math.max(scores[other], score);
            }
        }
    }

    /** Burglary and robbery fell by 17% and 10% respectively. */
    private static void aligned(Scene scene, Mention mention, List<Match> own, double[] scores) {
        var mentions = scene.sentence().mentions();
        var spans = own.stream().map(Match::span).distinct().toList();
        if (spans.size() < 2
                || mentions.size() % spans.size() != 0
                || !RESPECTIVELY.matcher(scene.words(scene.span())).find()) {
            return;
        }
        int place = mentions.indexOf(mention) % spans.size();
        for (int at = 0; at < scores.length; at++) {
            scores[at] = own.get(at).span().equals(spans.get(place)) ? 1 : FARTHER;
        }
    }

    /** Rows of one table that are named together, or that share the words that are named, as one. */
    private static void together(List<Link> links, List<Match> matches, double score) {
        Map<FactTable, Map<Item, Boolean>> tables = new LinkedHashMap<>();
        for (var match : matches) {
            match.items().stream()
                    .filter(item -> item.places().isEmpty())
                    .limit(MOST_ITEMS)
                    .forEach(item -> tables.computeIfAbsent(item.table(), key -> new LinkedHashMap<>())
                            .put(item, match.isWhole()));
        }
        tables.values().forEach(items -> {
            if (items.keySet().stream().map(Item::label).distinct().count() == items.size() && items.size() > 1) {
                boolean isWhole = items.values().stream().allMatch(whole -> whole);
                links.add(new Link(List.copyOf(items.keySet()), isWhole ? score : score * OTHER_CLAUSE, true));
            }
        });
    }
}
