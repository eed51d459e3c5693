package uk.safersheets.prose.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.meaning.Aims;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** What there was most or least of, or what changed most: {@code the largest increase was in robbery}. */
final class Superlatives {
    private static final Set<String> MOST = Words.of("largest biggest greatest highest sharpest steepest most");
    private static final Set<String> LEAST = Words.of("smallest lowest fewest least");
    private static final Set<String> ORDINALS = Words.of("second third fourth fifth sixth next one");
    private static final Set<String> OF = Words.of("number volume rate total proportion share count level percentage");
    private static final Set<String> HAVING =
            Words.of("had has have saw seen seeing sees recorded experienced showed shows shown with");
    private static final Set<String> BEING = Words.of("was were is are being came");
    private static final Set<String> VAGUE =
            Words.of("levels risks needs concerns ages standards priorities impacts threats");

    private Superlatives() {}

    static @Nullable Claim at(Tokens tokens, int at) {
        boolean isMost = tokens.isIn(at, MOST);
        if (!isMost && !tokens.isIn(at, LEAST)
                || !tokens.is(at - 1, "the", "its", "our")
                || tokens.isIn(at - 2, ORDINALS)) {
            return null;
        }
        int noun = at + 1;
        while (Degrees.isDegree(tokens, noun) || tokens.is(noun, "percentage", "single", "-")) {
            noun++;
        }
        if (noun == at + 1
                && (tokens.is(noun, "of") && tokens.is(noun + 1, "any", "all") || tokens.is(noun, ".", ",", ";", ""))) {
            return of(tokens, at, noun, isMost, Direction.UNSAID);
        }
        boolean isChange = DirectionWords.isNoun(tokens, noun);
        int end = isChange ? noun + 1 : counted(tokens, noun);
        if (end == noun) {
            return null;
        }
        var direction = isChange ? DirectionWords.at(tokens, noun) : Direction.UNSAID;
        return of(tokens, at, end, isMost, direction);
    }

    private static @Nullable Claim of(Tokens tokens, int at, int end, boolean isMost, @Nullable Direction direction) {
        var subject = subject(tokens, at - 1, end);
        if (subject == null || direction == null || Aims.isAim(tokens, at)) {
            return null;
        }
        var kind = isMost ? Claim.Kind.LARGEST : Claim.Kind.SMALLEST;
        return new Claim(kind, tokens.span(at - 1, end), subject, direction, null, null, null);
    }

    /** After what there was most of: a number of something, or several things. */
    private static int counted(Tokens tokens, int noun) {
        if (tokens.isIn(noun, OF)) {
            int of = tokens.is(noun + 1, "of") ? Nouns.end(tokens, noun + 2, Set.of()) : noun + 1;
            return of > noun + 2 ? of : noun + 1;
        }
        boolean isPlural = Nouns.isPlural(tokens, noun) && !tokens.isIn(noun, VAGUE)
                || Nouns.isPlural(tokens, noun + 1)
                        && !tokens.isIn(noun + 1, VAGUE)
                        && tokens.is(noun, "recorded", "reported");
        return isPlural ? noun + (Nouns.isPlural(tokens, noun) ? 1 : 2) : noun;
    }

    private static @Nullable Span subject(Tokens tokens, int from, int end) {
        if (tokens.isIn(from - 1, HAVING)) {
            int to = Phrases.beforeAuxiliaries(tokens, from - 1);
            int start = Phrases.start(tokens, to);
            return start < to && !Phrases.isPronoun(tokens, start, to) ? tokens.span(start, to) : null;
        }
        int next = end;
        while (next < end + 3
                && tokens.is(next, "was", "were", "is", "are", "in", "seen", "recorded", "for", ":", "being")) {
            next++;
        }
        boolean isSaid = next > end && (tokens.is(next - 1, "in", "for", ":") || tokens.isIn(next - 1, BEING));
        int to = Phrases.end(tokens, next);
        return isSaid && to > next ? tokens.span(next, to) : null;
    }
}
