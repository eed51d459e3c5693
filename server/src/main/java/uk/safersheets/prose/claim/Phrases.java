package uk.safersheets.prose.claim;

import java.util.Set;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Where the words for a thing begin and end, to the left and to the right of what is said of it. */
final class Phrases {
    private static final int LONGEST = 16;
    private static final Set<String> AUXILIARIES = Words.of(
            "went gone going moved well has have had is are was were been being also all both now then since further again only continued continues continue"
                    + " to not still therefore since generally slightly overall consistently steadily significantly sharply"
                    + " having markedly dramatically considerably substantially marginally actually even since gradually");
    private static final Set<String> LEFT_STOPS = Words.of(
            "that which who while whilst although though because where when as but however so if and show shows showed shown"
                    + " reported report seen see saw said whereas despite since until after before than yet whose");
    private static final Set<String> RIGHT_STOPS = Words.of(
            "which that who was were is are has have had compared during since over between by this last when while whilst but"
                    + " because where although as despite before after due following within until if than seen recorded"
                    + " reported to into led took shown overall again however not i e");
    private static final Set<String> BEFORE_PARTS_OF_NAMES = Words.of(
            "theft thefts violence stealing robbery crime crimes offences assault assaults person burglary damage");
    private static final Set<String> NAME_PARTS = Words.of("from against with");
    private static final Set<String> PRONOUNS =
            Words.of("this it they these those which that there we he she i both all");

    private Phrases() {}

    /** Before the helping verbs and adverbs that end before this token. */
    static int beforeAuxiliaries(Tokens tokens, int at) {
        int from = at;
        while (from > 0 && tokens.isIn(from - 1, AUXILIARIES)) {
            from--;
        }
        return from;
    }

    /** The first token of the words for a thing that end before this one. */
    static int start(Tokens tokens, int end) {
        int from = end;
        boolean isList = false;
        while (from > 0 && from > end - LONGEST) {
            int before = from - 1;
            if (tokens.is(before, ")") && tokens.isCapital(before - 1) && tokens.is(before - 2, "(")) {
                from -= 3;
                continue;
            }
            if (tokens.is(before, "and") && isThing(tokens, before - 1) && isThing(tokens, before + 1)) {
                isList = true;
            } else if (tokens.is(before, ",") && (!isList || !isThing(tokens, before - 1))) {
                break;
            } else if (!tokens.is(before, ",") && isLeftStop(tokens, before)) {
                break;
            }
            from--;
        }
        while (from < end && tokens.is(from, ",", "-", "–", "&", "and", "with")) {
            from++;
        }
        return from;
    }

    private static boolean isThing(Tokens tokens, int at) {
        return tokens.isWord(at) && !isLeftStop(tokens, at) && !tokens.isIn(at, AUXILIARIES);
    }

    /** A dash between blanks parts a name only between capitals: {@code Burglary – Residential}. */
    private static boolean isBreak(Tokens tokens, int at) {
        boolean isApart = tokens.is(at, "-", "–") && !(tokens.isGlued(at) && tokens.isGlued(at + 1));
        return isApart && !(tokens.isCapital(at - 1) && tokens.isCapital(at + 1));
    }

    private static boolean isLeftStop(Tokens tokens, int at) {
        if (isBreak(tokens, at)) {
            return true;
        }
        boolean isPart =
                tokens.isWord(at) || tokens.isCode(at) || tokens.isNumber(at) || tokens.is(at, "-", "–", "'", "&", "/");
        return !isPart || tokens.isIn(at, LEFT_STOPS) || DirectionWords.at(tokens, at) != null;
    }

    /** After the words for a thing that begin here. */
    static int end(Tokens tokens, int from) {
        int to = from;
        while (to < tokens.size() && to < from + LONGEST && !isRightStop(tokens, to)) {
            to++;
        }
        while (to > from
                && tokens.is(to - 1, "and", "-", "–", "in", "of", "the", "for", "at", "on", "with", "from", "&", "'")
                && !(tokens.is(to - 1, "'") && hasQuote(tokens, from, to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean hasQuote(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, "'")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightStop(Tokens tokens, int at) {
        if (tokens.isIn(at, NAME_PARTS)) {
            return !tokens.isIn(at - 1, BEFORE_PARTS_OF_NAMES);
        }
        if (tokens.is(at, "and", "or")) {
            return tokens.is(
                            at + 1, "a", "an", "the", "there", "this", "these", "to", "has", "have", "is", "are", "was",
                            "were", "we")
                    || DirectionWords.at(tokens, at + 1) != null
                    || tokens.is(at + 2, "to") && !tokens.isCapital(at + 1)
                    || tokens.word(at + 1).endsWith("ed")
                            && !tokens.is(at + 1, "related", "reported", "recorded", "organised")
                    || isVerbAhead(tokens, at + 1);
        }
        boolean isPart = tokens.isWord(at) || tokens.isCode(at) || tokens.is(at, "-", "–", "'", "&", "/");
        return !isPart || isBreak(tokens, at) || tokens.isIn(at, RIGHT_STOPS) || Exceptions.after(tokens, at) > at;
    }

    /** In {@code an increase in burglary and robbery fell} robbery is no part of the increase. */
    private static boolean isVerbAhead(Tokens tokens, int from) {
        for (int at = from; at < from + 6 && tokens.isWord(at); at++) {
            if (DirectionWords.isVerb(tokens, at) && !DirectionWords.isNoun(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPronoun(Tokens tokens, int from, int to) {
        return to == from + 1 && tokens.isIn(from, PRONOUNS);
    }
}
