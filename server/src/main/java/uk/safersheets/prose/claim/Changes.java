package uk.safersheets.prose.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Finds where a sentence says that something changed, and of what it says so. */
final class Changes {
    private static final Set<String> AFTER_A_VERB = Words.of(
            " in by from to on over during since compared this last across at between and but while whereas again slightly"
                    + " significantly sharply markedly dramatically considerably substantially marginally . , ; : ) ( – - year"
                    + " throughout steadily overall further with however at stable the unchanged static except apart within as"
                    + " although though or too also year-on-year following despite");
    private static final Set<String> ADJECTIVAL = Words.of("a an the of by with for in our its their more such to");
    private static final Set<String> GERUNDS =
            Words.of("increasing decreasing reducing falling rising dropping declining growing climbing remaining");
    private static final Set<String> BE = Words.of("is are was were been being keeps kept now continues still");
    private static final Set<String> BASES =
            Words.of("increase increases decrease decreases rise rises fall falls drop drops decline declines change");
    private static final Set<String> BEFORE_A_NOUN = Words.of(
            "a an the this further another seen see sees saw had has have recorded shown show shows reported report and achieved"
                    + " experienced were is delivered no brought");
    private static final Set<String> HAVING = Words.of("saw seen seeing had experienced shows showed shown recorded");
    private static final Set<String> STEADY = Words.of("stable unchanged static steady flat");

    private Changes() {}

    /**
     * A change that is said of something.
     *
     * @param from the first token of the words for the change, with how large it was
     * @param to after the last of them
     * @param subjectFrom the first token of what changed
     * @param subjectTo after it; as {@code subjectFrom} where that is not said
     */
    record Change(Direction direction, int from, int to, int subjectFrom, int subjectTo, boolean isStrong) {
        boolean hasSubject() {
            return subjectTo > subjectFrom;
        }
    }

    static @Nullable Change at(Tokens tokens, int at) {
        var direction = DirectionWords.at(tokens, at);
        if (tokens.is(at, "change") && tokens.is(at - 1, "no")) {
            direction = Direction.SAME;
        }
        if (direction == null || direction == Direction.UNSAID) {
            return null;
        }
        if (isNoun(tokens, at)) {
            return noun(tokens, at, direction);
        }
        return isVerb(tokens, at, direction) ? verb(tokens, at, direction) : null;
    }

    private static boolean isNoun(Tokens tokens, int at) {
        if (!DirectionWords.isNoun(tokens, at)) {
            return false;
        }
        int before = at - 1;
        while (Degrees.isDegree(tokens, before) || tokens.is(before, "percentage", "year")) {
            before--;
        }
        return before < 0
                || tokens.isIn(before, BEFORE_A_NOUN)
                || before < at - 1
                || tokens.is(at, "reduction", "reductions");
    }

    private static @Nullable Change noun(Tokens tokens, int at, Direction direction) {
        int from = at;
        while (Degrees.isDegree(tokens, from - 1)) {
            from--;
        }
        if (tokens.is(from - 1, "some", "several", "many", "few", "any", "no")) {
            if (direction != Direction.SAME) {
                return null;
            }
            from--;
        }
        boolean isStrong = Degrees.isStrong(tokens, at - 1) || Degrees.isStrong(tokens, from);
        if (!tokens.is(at + 1, "in", "of", "for")) {
            int verb = tokens.is(from - 1, "a", "an") ? from - 2 : from - 1;
            boolean isHaving = tokens.isIn(verb, HAVING);
            return isStrong || isHaving || direction == Direction.SAME
                    ? subjectBefore(tokens, at, from, direction, isStrong)
                    : null;
        }
        int subject = at + 2;
        while (tokens.is(subject, "the", "both", "its", "our", "reported", "recorded")) {
            subject++;
        }
        int end = Phrases.end(tokens, subject);
        return end == subject ? null : new Change(direction, from, at + 1, subject, end, isStrong);
    }

    /** {@code Robbery saw a significant reduction}. */
    private static Change subjectBefore(Tokens tokens, int at, int from, Direction direction, boolean isStrong) {
        int verb = tokens.is(from - 1, "a", "an", "the") ? from - 1 : from;
        boolean isHaving = tokens.isIn(verb - 1, HAVING);
        int to = isHaving ? Phrases.beforeAuxiliaries(tokens, verb - 1) : verb;
        int start = isHaving ? Phrases.start(tokens, to) : to;
        boolean isPronoun = Phrases.isPronoun(tokens, start, to);
        return new Change(direction, from, at + 1, isPronoun ? to : start, to, isStrong);
    }

    private static boolean isVerb(Tokens tokens, int at, Direction direction) {
        String word = tokens.word(at);
        if (!DirectionWords.isVerb(tokens, at) && !tokens.is(at, "up", "down")) {
            return false;
        }
        if (tokens.is(at - 1, "to") && tokens.is(at - 2, "continued", "continues", "continue", "begun", "started")) {
            return true;
        }
        if (BASES.contains(word) && !tokens.is(at - 1, "to")) {
            return DirectionWords.isVerb(tokens, at) && word.endsWith("s") && Nouns.isPlural(tokens, at - 1);
        }
        if (BASES.contains(word) || GERUNDS.contains(word) && !tokens.isIn(at - 1, BE)) {
            return false;
        }
        if (direction == Direction.SAME) {
            return tokens.is(at, "unchanged", "static", "stable", "flat")
                    ? !tokens.is(at - 1, "a", "the", "remained", "remains", "stayed", "remain")
                            && tokens.isIn(at - 1, BE)
                    : tokens.isIn(at + 1, STEADY) || tokens.reads(at + 1, "the", "same");
        }
        return tokens.isIn(at + 1, AFTER_A_VERB)
                && !(tokens.isIn(at - 1, ADJECTIVAL) && !tokens.is(at, "up", "down"))
                && !(tokens.is(at + 1, "the") && !tokens.is(at, "fell", "rose"));
    }

    private static Change verb(Tokens tokens, int at, Direction direction) {
        int end = Phrases.beforeAuxiliaries(tokens, at);
        int start = Phrases.start(tokens, end);
        boolean isPronoun = start == end || Phrases.isPronoun(tokens, start, end);
        int to = direction == Direction.SAME && tokens.isIn(at + 1, STEADY) ? at + 2 : at + 1;
        to = tokens.reads(at + 1, "the", "same") ? at + 3 : to;
        boolean isStrong = Degrees.isStrong(tokens, at - 1) || Degrees.isStrong(tokens, at + 1);
        to = Degrees.isStrong(tokens, at + 1) ? at + 2 : to;
        int from = at;
        while (from > end && !isPronoun && Degrees.isDegree(tokens, from - 1)) {
            from--;
        }
        return new Change(direction, from, to, isPronoun ? end : start, end, isStrong);
    }
}
