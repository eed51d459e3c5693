package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Lengths of time, how often something is, and words made with a number: {@code 12 months}, {@code six-week}. */
final class Durations {
    private static final Set<String> TIMES =
            Words.of("year years yr yrs month months mth mths week weeks wk wks day days hour hours hr hrs minute "
                    + "minutes min mins second seconds decade decades fortnight fortnights century quarters terms "
                    + "nights weekends weekly monthly yearly hourly");
    private static final Set<String> BETWEEN =
            Words.of("calendar consecutive financial working full more additional further complete successive rolling "
                    + "previous school further whole fiscal performance");
    private static final Set<String> OF_TIME = Words.of("quarters seconds second");

    private Durations() {}

    static int end(Tokens tokens, int at) {
        var count = Quantities.at(tokens, at);
        if (count == null) {
            return at;
        }
        int to = count.to();
        if (tokens.isDash(to) || tokens.is(to, "to", "or", "and")) {
            var other = Quantities.at(tokens, to + 1);
            int end = other == null ? to : time(tokens, other.to());
            if (other != null && end > other.to() && !tokens.isGlued(to + 1)
                    || other != null && end > other.to() && tokens.isNumber(to + 1)) {
                return end;
            }
        }
        int end = time(tokens, to);
        if (end > to) {
            return end;
        }
        if (tokens.is(to, "times") && isRate(tokens, to + 1)) {
            return to + 1;
        }
        return isCompound(tokens, to) ? to + 2 : at;
    }

    private static int time(Tokens tokens, int at) {
        int word = tokens.isDash(at) && tokens.isGlued(at) ? at + 1 : at;
        while (tokens.isIn(word, BETWEEN)) {
            word++;
        }
        boolean isTime =
                tokens.isIn(word, TIMES) && !(tokens.isIn(word, OF_TIME) && tokens.is(word + 1, "of", "highest"));
        return isTime ? word + 1 : at;
    }

    private static boolean isRate(Tokens tokens, int at) {
        return tokens.is(at, "per", "a", "each", "every", "during", "in") && tokens.isIn(at + 1, TIMES);
    }

    /** {@code five-point plan}; a sign before another number is none, nor is a part. */
    private static boolean isCompound(Tokens tokens, int at) {
        return tokens.is(at, "-")
                && tokens.isGlued(at)
                && tokens.isGlued(at + 1)
                && tokens.isWord(at + 1)
                && !tokens.is(at + 1, "fold", "per", "percent")
                && !tokens.word(at + 1).matches("(?:third|quarter|fif?th|sixth|seventh|eighth|ninth|tenth)s?")
                && !Quantities.isNumberWord(tokens.word(at + 1));
    }
}
