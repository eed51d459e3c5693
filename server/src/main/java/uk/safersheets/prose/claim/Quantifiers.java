package uk.safersheets.prose.claim;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** How many of several things something is said of. */
final class Quantifiers {
    private static final Set<String> ARTICLES = Words.of("of the our its these those their all");
    private static final Set<String> VAGUE =
            Words.of("many some several few certain various numerous other two three four five six");
    private static final Map<String, Integer> SMALL =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten", 10);

    private Quantifiers() {}

    /**
     * A quantifier.
     *
     * @param kind null where the words name no share that could be checked: {@code many}
     * @param from its first token
     * @param to after it and the articles after it
     */
    record Found(
            Claim.@Nullable Kind kind,
            int from,
            int to,
            @Nullable Integer many,
            @Nullable Integer all) {}

    /** The quantifier that begins here; null where none does. */
    static @Nullable Found at(Tokens tokens, int at) {
        if (tokens.is(at, "most") && !tokens.is(at - 1, "the") || tokens.reads(at, "majority", "of")) {
            int from = tokens.is(at, "majority") && tokens.is(at - 1, "the") ? at - 1 : at;
            return found(tokens, Claim.Kind.MOST, from, at + 1);
        }
        if (tokens.is(at, "nearly", "almost") && tokens.is(at + 1, "all", "every")) {
            return found(tokens, Claim.Kind.MOST, at, at + 2);
        }
        if (tokens.is(at, "all", "every", "each")) {
            return all(tokens, at);
        }
        if (tokens.is(at, "both") && !isPair(tokens, at)) {
            return new Found(Claim.Kind.ALL, at, afterArticles(tokens, at + 1), null, 2);
        }
        if (tokens.is(at, "none", "neither") || tokens.is(at, "no") && !tokens.is(at + 1, "change", ".")) {
            return found(tokens, Claim.Kind.NO, at, at + 1);
        }
        return tokens.isIn(at, VAGUE) ? new Found(null, at, at + 1, null, null) : null;
    }

    /** {@code both theft and robbery} are named, and not counted. */
    private static boolean isPair(Tokens tokens, int at) {
        for (int next = at + 1; next < at + 8 && tokens.isWord(next); next++) {
            if (tokens.is(next, "and")) {
                return true;
            }
        }
        return false;
    }

    private static Found all(Tokens tokens, int at) {
        int to = afterArticles(tokens, at + 1);
        Integer all = number(tokens, to);
        return new Found(Claim.Kind.ALL, at, all == null ? to : to + 1, null, all);
    }

    private static Found found(Tokens tokens, Claim.Kind kind, int from, int to) {
        return new Found(kind, from, afterArticles(tokens, to), null, null);
    }

    static @Nullable Integer number(Tokens tokens, int at) {
        boolean isNumber = tokens.isPlain(at) && tokens.word(at).length() < 4;
        return isNumber ? Integer.valueOf(tokens.word(at)) : SMALL.get(tokens.word(at));
    }

    static boolean isSmall(Tokens tokens, int at) {
        return SMALL.containsKey(tokens.word(at));
    }

    static int afterArticles(Tokens tokens, int at) {
        int to = at;
        while (tokens.isIn(to, ARTICLES)) {
            to++;
        }
        return to;
    }
}
