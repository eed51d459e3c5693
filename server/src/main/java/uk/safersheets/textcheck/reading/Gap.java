package uk.safersheets.textcheck.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.fact.Match;
import uk.safersheets.textcheck.fact.Name;
import uk.safersheets.textcheck.fact.Word;
import uk.safersheets.textcheck.fact.Words;
import uk.safersheets.textcheck.scene.Scene;

/** What the words between a name and a figure say of whether the one is of the other. */
public final class Gap {
    /** What may stand between a figure and the name after it that it is of. */
    private static final Set<String> BETWEEN =
            Set.of(("reduction increase rise fall decrease drop more fewer less additional extra in of for"
                            + " number incident case the report record recorded reported total overall all crime a an to"
                            + " were was offence percent per cent point percentage significant further by change level"
                            + " growth and from with up down")
                    .split(" "));

    private static final Set<String> EVERY = Set.of("all", "record", "number", "with");
    private static final Pattern BREAK = Pattern.compile("(?i)[;]| while | whereas | but | although | however ");
    private static final Pattern ANOTHER =
            Pattern.compile("(?i)\\b(?:rises?|increases?|reductions?|decreases?|falls?|drops?|"
                    + "growth|numbers?|levels?) (?:in|of) (?:the |reported |recorded )*(\\w+)");

    private static final int STRANGE = 3;
    private static final Pattern OWN = Pattern.compile(
            "(?is)(?:[,;]|\\band)\\s+(?:the )?(?!which|that|or |an? |this|represent|equal|equiv|being)([a-z][\\w'’-]*(?:\\s+[a-z][\\w'’-]*){0,2}?)\\s+(?:(?:by|at|with|had|has|got|gets|up|down)\\s+)*[£+-]?$");
    private static final Pattern SAYS = Pattern.compile(
            "(?i)^\\s*(?:%|per ?cent)?\\s*(?:of \\w+ )?(?:say|said|feel|felt|agree|think|believe|stated?)\\w*\\b");

    private static final Pattern OF =
            Pattern.compile("(?i)\\s*(?:%|per ?cent)?\\s*of (?:the |total |overall |recorded )*");

    private Gap() {}

    /** {@code recorded offences} after a number says what is counted, and not of which kind. */
    static boolean isNoun(Name name) {
        return name.isCommon() && !name.stems().contains("all");
    }

    /** Whether something that no workbook has comes in between: a rise in drug use. */
    static boolean isOfAnother(String gap) {
        var others = ANOTHER.matcher(gap);
        while (others.find()) {
            String stem = Words.stem(others.group(1));
            if (!Words.isSmall(stem) && !BETWEEN.contains(stem) && !Character.isDigit(stem.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a figure has a name of its own that no workbook has, after another figure: {@code robbery by 3, arson by 4},
     * {@code 89%, and 80% say that ...}.
     *
     * @param name the last name before it that a workbook has
     */
    static boolean hasOwnName(Scene scene, Mention mention, Span name) {
        var before = scene.sentence().mentions().stream()
                .filter(other -> other.number().start() >= name.end()
                        && other.number().end() <= mention.number().start()
                        && other != mention)
                .reduce((one, last) -> last)
                .orElse(null);
        if (before == null) {
            return false;
        }
        String gap = between(scene, before.number(), mention.number());
        String after =
                scene.text().substring(mention.number().end(), scene.span().end());
        if (mention.part() == Part.FROM) {
            return strange(gap) >= STRANGE;
        }
        var own = OWN.matcher(gap);
        return own.find() && strange(own.group(1)) > 0
                || mention.unit() == Unit.PERCENT && SAYS.matcher(after).find();
    }

    /** How many words neither say how it went nor what is counted. */
    private static long strange(String words) {
        return Words.of(words, 0).stream()
                .map(Word::stem)
                .filter(stem -> !Words.isSmall(stem)
                        && !BETWEEN.contains(stem)
                        && !Words.isCommon(stem)
                        && !stem.endsWith("ing")
                        && !Character.isDigit(stem.charAt(0)))
                .count();
    }

    static boolean isOf(Scene scene, Mention mention, Span name) {
        if (name.start() < mention.number().end()) {
            return true;
        }
        String gap = between(scene, mention.number(), name);
        return !gap.matches("(?s).*[,;:.)].*")
                && Words.of(gap, 0).stream()
                        .allMatch(word -> BETWEEN.contains(word.stem())
                                || word.stem().endsWith(" from")
                                || Character.isDigit(word.stem().charAt(0)))
                && !gap.matches("(?is).*\\band\\b\\s*(?:the )?$");
    }

    static String between(Scene scene, Span one, Span other) {
        return one.end() <= other.start()
                ? scene.text().substring(one.end(), other.start())
                : other.end() <= one.start() ? scene.text().substring(other.end(), one.start()) : "";
    }

    /** Crimes, and no sort of crime that the workbooks do not have. */
    public static boolean speaksOfAll(Scene scene, Item whole) {
        var words = scene.words();
        boolean isSaid = false;
        for (int at = 0; at < words.size(); at++) {
            String stem = words.get(at).stem();
            if (Words.isCommon(stem)
                    && !EVERY.contains(stem)
                    && whole.names().stream().anyMatch(name -> name.stems().contains(stem))) {
                String before = at == 0 ? "the" : words.get(at - 1).stem();
                if (!Words.isSmall(before) && !BETWEEN.contains(before) && !Character.isDigit(before.charAt(0))) {
                    return false;
                }
                isSaid = true;
            }
        }
        return isSaid;
    }

    /** Whether a share is printed of what follows: {@code 6.5% of all crime}. */
    static boolean isWhole(Scene scene, Mention mention, Span name) {
        boolean isShare = mention.part() == Part.SHARE || mention.part() == Part.UNSAID;
        return isShare
                && mention.unit() != Unit.COUNT
                && OF.matcher(between(scene, mention.number(), name)).matches();
    }

    /** Whether another part of the sentence begins in between. */
    static boolean isBroken(String gap) {
        return BREAK.matcher(gap).find();
    }

    /** The names at the end of these that nothing but a comma or an {@code and} stands between. */
    static List<Match> joined(Scene scene, List<Match> matches) {
        int first = matches.size() - 1;
        while (first > 0) {
            var gap = between(
                    scene, matches.get(first - 1).span(), matches.get(first).span());
            if (!gap.matches("(?i)[\\s,]*(?:and|&|or|plus)?[\\s,]*(?:the )?")) {
                break;
            }
            first--;
        }
        return first < 0 ? List.of() : matches.subList(first, matches.size());
    }
}
