package uk.safersheets.textcheck.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Prose;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Word;
import uk.safersheets.textcheck.fact.Words;

/** Finds in every sentence of a report what the workbooks have names for. */
public final class Scenes {
    /** People and areas that are others than those of the workbook, unless it has these very words. */
    private static final Set<String> FOREIGN =
            Set.of(("national nationally england wale uk britain force countywide county region regional male"
                            + " female man men woman women girl boy repeat repeated historical historic race religion"
                            + " disability abuser offender perpetrator perception")
                    .split(" "));

    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|across|within|throughout|at|of) (?:the )?([A-Z][a-z]+(?: [A-Z][a-z]+)*)");
    private static final Set<String> NO_PLACE =
            Set.of(("january february march april may june july august september october november december"
                            + " quarter priority figure table appendix phase theme section page year family crime"
                            + " partnership borough district city summer autumn spring winter csp total")
                    .split(" "));

    private final Facts facts;
    private final Prose report;
    private final Map<Span, Scene> known = new HashMap<>();

    private Scenes(Facts facts, Prose report) {
        this.facts = facts;
        this.report = report;
    }

    public static List<List<Scene>> of(Facts facts, Prose report) {
        var scenes = new Scenes(facts, report);
        return report.paragraphs().stream().map(scenes::paragraph).toList();
    }

    private List<Scene> paragraph(List<Sentence> sentences) {
        var scenes = new ArrayList<Scene>();
        Scene before = null;
        for (var sentence : sentences) {
            WorkBudget.step();
            var scene = scene(sentence, sentence.span(), goesOn(before, sentence) ? before : null);
            scenes.add(scene);
            before = scene;
        }
        return scenes;
    }

    /** A sentence goes on from the one before; an item of a list only from one of its own. */
    private boolean goesOn(@Nullable Scene before, Sentence sentence) {
        if (before == null || sentence.kind() != Sentence.Kind.ITEM) {
            return before != null;
        }
        return before.sentence().kind() == Sentence.Kind.ITEM
                && report.text()
                                .substring(before.span().end(), sentence.span().start())
                                .indexOf('\n')
                        < 0;
    }

    private Scene scene(Sentence sentence, Span span, @Nullable Scene before) {
        var words = words(span);
        var matches = facts.index().in(words);
        var lead = sentence.span().equals(span) ? part(sentence, sentence.lead()) : null;
        var heading = sentence.span().equals(span) ? part(sentence, sentence.heading()) : null;
        return new Scene(
                sentence,
                span,
                report.text(),
                words,
                matches.stream().filter(match -> !match.name().isPlace()).toList(),
                matches.stream().filter(match -> match.name().isPlace()).toList(),
                SaidPeriods.in(span.of(report.text()), span.start()),
                foreign(span, words),
                lead,
                before,
                heading);
    }

    private @Nullable Scene part(Sentence sentence, @Nullable Span span) {
        if (span == null) {
            return null;
        }
        var scene = known.get(span);
        if (scene == null) {
            scene = scene(sentence, span, null);
            known.put(span, scene);
        }
        return scene;
    }

    /** An acronym is followed by the words that it stands for. */
    private List<Word> words(Span span) {
        var words = new ArrayList<Word>();
        for (var word : Words.of(span.of(report.text()), span.start())) {
            var meaning = facts.meaning(word.stem());
            if (meaning.isEmpty()) {
                words.add(word);
            } else {
                meaning.forEach(stem -> words.add(new Word(stem, word.start(), word.end())));
            }
        }
        WorkBudget.count(Work.CHARACTERS, words.size());
        return words;
    }

    private List<Span> foreign(Span span, List<Word> words) {
        var foreign = new ArrayList<Span>();
        words.stream()
                .filter(word -> FOREIGN.contains(word.stem()) && !facts.knows(word.stem()))
                .forEach(word -> foreign.add(new Span(word.start(), word.end())));
        PLACE.matcher(span.of(report.text())).results().forEach(match -> {
            boolean isKnown =
                    Words.stems(match.group(1)).stream().anyMatch(stem -> NO_PLACE.contains(stem) || facts.knows(stem));
            if (!isKnown) {
                foreign.add(new Span(span.start() + match.start(1), span.start() + match.end(1)));
            }
        });
        return foreign;
    }
}
