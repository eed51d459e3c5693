package uk.safersheets.prose.claim;

import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.token.Tokens;

/** What a claim is not made of: {@code except}, {@code apart from}, {@code with the exception of}. */
final class Exceptions {
    private Exceptions() {}

    /** After the words that begin an exception here; the same place where none begins. */
    static int after(Tokens tokens, int at) {
        if (tokens.reads(at, "with", "the", "exception", "of") || tokens.reads(at, "with", "the", "exceptions", "of")) {
            return at + 4;
        }
        if (tokens.is(at, "except", "excepting")) {
            return tokens.is(at + 1, "for", "in", "that") ? at + 2 : at + 1;
        }
        boolean isTwo = tokens.reads(at, "apart", "from")
                || tokens.reads(at, "other", "than")
                || tokens.reads(at, "aside", "from")
                || tokens.reads(at, "but", "not");
        return isTwo ? at + 2 : tokens.is(at, "excluding", "bar") ? at + 1 : at;
    }

    /** Before the first exception within these tokens; after the last token where there is none. */
    static int before(Tokens tokens, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (after(tokens, at) > at) {
                return tokens.is(at - 1, ",") ? at - 1 : at;
            }
        }
        return to;
    }

    static boolean endsWithOne(Tokens tokens) {
        int last = tokens.size();
        while (last > 0 && tokens.is(last - 1, ":", "-", "–", ".", "following", "the")) {
            last--;
        }
        for (int at = Math.max(0, last - 4); at < last; at++) {
            if (after(tokens, at) == last) {
                return true;
            }
        }
        return false;
    }

    /**
     * The words of the first exception.
     *
     * @param list the list that the sentence leads in; null for none
     */
    static @Nullable Span of(Tokens tokens, @Nullable Span list) {
        for (int at = 0; at < tokens.size(); at++) {
            int from = after(tokens, at);
            if (from > at) {
                int to = from;
                while (to < tokens.size()
                        && !tokens.is(to, ".", ";", ":", "(", "!", "?")
                        && !isNextClause(tokens, to)
                        && !(DirectionWords.isVerb(tokens, to) && !DirectionWords.isNoun(tokens, to))) {
                    to++;
                }
                return to > from ? tokens.span(from, to) : list;
            }
        }
        return null;
    }

    private static boolean isNextClause(Tokens tokens, int at) {
        return tokens.is(at, ",") && tokens.is(at + 1, "which", "but", "where", "all", "most", "there", "we")
                || tokens.is(at, "which", "compared", "where");
    }
}
