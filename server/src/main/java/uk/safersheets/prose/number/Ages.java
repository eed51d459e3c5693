package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Ages of people: {@code aged 13 – 17}, {@code under 16s}, {@code 16 year olds}. */
final class Ages {
    private static final Set<String> BEFORE = Words.of("aged age ages");
    private static final Set<String> FILLING =
            Words.of("between from of under over below above range ranged ranging have is up to at least");
    private static final Set<String> PEOPLE = Words.of(
            "people children child persons those victims girls boys women men adults youths anyone some person "
                    + "residents offenders");
    private static final int MOST_FILLING = 4;

    private Ages() {}

    static int end(Tokens tokens, int at) {
        if (tokens.isIn(at, BEFORE)) {
            int number = at + 1;
            while (tokens.isIn(number, FILLING) && number < at + MOST_FILLING + 1) {
                number++;
            }
            return isAge(tokens, number) ? afterRange(tokens, number) : at;
        }
        if (tokens.is(at, "under", "over") && isUnder(tokens, at)) {
            return tokens.isDash(at + 1) ? afterRange(tokens, at + 2) : afterRange(tokens, at + 1);
        }
        if (!isAge(tokens, at)) {
            return at;
        }
        int end = afterNumbers(tokens, at);
        int word = tokens.isDash(end) ? end + 1 : end;
        boolean isOld = tokens.is(word, "year", "years", "yr", "yrs")
                && (tokens.is(word + 1, "old", "olds", "of")
                        || tokens.isDash(word + 1) && tokens.is(word + 2, "old", "olds"));
        return isOld || tokens.is(word, "plus") && tokens.is(word + 1, "year", "age") ? afterRange(tokens, at) : at;
    }

    /** {@code under 16s}, {@code under-16}, {@code children under 18}. */
    private static boolean isUnder(Tokens tokens, int at) {
        int number = tokens.isDash(at + 1) ? at + 2 : at + 1;
        if (!isAge(tokens, number)) {
            return false;
        }
        boolean isGroup = tokens.is(number + 1, "s", "'s", "year") || number == at + 2 && tokens.isGlued(number);
        boolean isSaidOfPeople = tokens.isIn(at - 1, PEOPLE) && !Nouns.isPlural(tokens, number + 1);
        return isGroup || isSaidOfPeople && !tokens.is(number + 1, "%", "per");
    }

    private static boolean isAge(Tokens tokens, int at) {
        return tokens.isPlain(at) && tokens.word(at).length() <= 2;
    }

    private static int afterNumbers(Tokens tokens, int at) {
        int end = at + 1;
        boolean isRange = tokens.isDash(end) || tokens.is(end, "to", "and", "or");
        return isRange && isAge(tokens, end + 1) ? end + 2 : end;
    }

    private static int afterRange(Tokens tokens, int at) {
        int end = afterNumbers(tokens, at);
        while (tokens.is(end, "s", "years", "year", "yrs", "old", "olds")
                || tokens.isDash(end) && tokens.is(end + 1, "year", "years", "old", "olds")) {
            end += tokens.isDash(end) ? 2 : 1;
        }
        return end;
    }
}
