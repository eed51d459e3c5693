package uk.safersheets.prose.meaning;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Words that say that something went up, down or stayed. */
public final class DirectionWords {
    private static final Map<String, Direction> NOUNS = new TreeMap<>();
    private static final Map<String, Direction> VERBS = new TreeMap<>();
    private static final Set<String> MOVING =
            Words.of("is was are were went gone go goes going been be moved remains now still back both crept came "
                    + "come % ) also all crime overall");
    private static final Set<String> AFTER_A_PARTICLE = Words.of(
            " by from on , . to ; compared in and this ( year over again but slightly sharply significantly markedly considerably substantially a");
    private static final Set<String> NEGATIONS = Words.of("not never without didn't hasn't haven't doesn't");

    static {
        nouns(Direction.UP, "increase increases rise rises growth uplift upturn surge jump spike increment");
        nouns(
                Direction.DOWN,
                "reduction reductions decrease decreases fall falls drop drops decline declines downturn dip cut");
        nouns(Direction.UNSAID, "change changes variance difference improvement improvements movement");
        verbs(
                Direction.UP,
                "increased increases increase increasing rose risen rising rises grew grown growing grows climbed");
        verbs(Direction.UP, "climbing jumped surged soared spiked escalated swelled");
        verbs(
                Direction.DOWN,
                "decreased decreases decreasing reduced reduces reducing fell fallen falling falls dropped");
        verbs(
                Direction.DOWN,
                "dropping drops declined declining declines dipped shrank shrunk lowered plummeted slumped decrease");
        verbs(Direction.UP, "doubled doubling trebled trebling tripled quadrupled");
        verbs(Direction.DOWN, "halved halving");
        verbs(Direction.SAME, "unchanged remained remains remaining stayed stays static stable steady flat");
        verbs(
                Direction.UNSAID,
                "changed went move moves moved moving improved improving worsened worsening deteriorated varied fluctuated");
    }

    private DirectionWords() {}

    private static void nouns(Direction direction, String words) {
        for (String word : words.split(" ")) {
            NOUNS.put(word, direction);
        }
    }

    private static void verbs(Direction direction, String words) {
        for (String word : words.split(" ")) {
            VERBS.put(word, direction);
        }
    }

    /** Which way the word here says something went; null where it says nothing of it. */
    public static @Nullable Direction at(Tokens tokens, int at) {
        String word = tokens.word(at);
        var direction = VERBS.getOrDefault(word, NOUNS.get(word));
        if (direction == null && (word.equals("up") || word.equals("down")) && isParticle(tokens, at)) {
            direction = word.equals("up") ? Direction.UP : Direction.DOWN;
        }
        return direction != null && isNegated(tokens, at) ? Direction.UNSAID : direction;
    }

    /** Whether the word here names a change: {@code reduction}. */
    public static boolean isNoun(Tokens tokens, int at) {
        return NOUNS.containsKey(tokens.word(at));
    }

    public static boolean isVerb(Tokens tokens, int at) {
        return VERBS.containsKey(tokens.word(at));
    }

    /** {@code is up on last year}, not {@code set up} or {@code up to}. */
    private static boolean isParticle(Tokens tokens, int at) {
        return tokens.isNumber(at + 1)
                || tokens.is(at + 1, "£", "+", "−")
                || isMoving(tokens, at) && tokens.isIn(at + 1, AFTER_A_PARTICLE);
    }

    private static boolean isMoving(Tokens tokens, int at) {
        boolean isAdverb = tokens.word(at - 1).endsWith("ly") || tokens.is(at - 1, "well");
        return at == 0 || tokens.isIn(isAdverb ? at - 2 : at - 1, MOVING) || tokens.is(at - 1, ",", "(", "–", ":");
    }

    /** {@code did not fall}, {@code no increase}. */
    public static boolean isNegated(Tokens tokens, int at) {
        boolean isNear = tokens.isIn(at - 1, NEGATIONS)
                || tokens.isIn(at - 2, NEGATIONS)
                        && (tokens.is(at - 1, "been", "a", "an", "any", "yet", "been")
                                || tokens.word(at - 1).endsWith("ly"));
        return isNear
                || isNoun(tokens, at) && (tokens.is(at - 1, "no") || tokens.is(at - 2, "no") && tokens.isWord(at - 1));
    }

    /** The words that put something before: more of it, or less. */
    static @Nullable Direction comparative(Tokens tokens, int at) {
        if (tokens.is(at, "more", "additional", "extra", "higher", "up", "further", "greater")) {
            return Direction.UP;
        }
        return tokens.is(at, "fewer", "less", "lower", "down") ? Direction.DOWN : null;
    }
}
