package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Names that end with a number: {@code Beat 61}, {@code Priority One}, {@code pages 4 to 6}, {@code #2}, {@code Covid-19}. */
final class Named {
    /** What is always named when a number follows. */
    private static final Set<String> ALWAYS =
            Words.of("section sections sect figure figures fig figs table tables appendix appendices annex page pages "
                    + "p pp pg priority priorities theme themes phase phases beat beats item items paragraph "
                    + "paragraphs para paras chapter chapters clause clauses schedule article version footnote "
                    + "footnotes tier objective recommendation lsoa nos exhibit slide annexe");
    /** What is a name with a number only where it is written as one, with a capital letter. */
    private static final Set<String> CAPITAL =
            Words.of("ward wards part parts step level stage grade band class category option question room floor "
                    + "volume vol issue ref reference minute minutes agenda action actions aim goal outcome strand "
                    + "area areas zone group team station route junction operation op project programme wave round lot "
                    + "day week year years month quarter quarters period target division district sector unit tab "
                    + "sheet line row column chart map graph box annexure qtr cohort hub domain indicator ni measure "
                    + "pillar workstream form rule number no point type code v");
    /** Before such a word it is no name: {@code in this year 12}, {@code the ward 3}. */
    private static final Set<String> DETERMINERS =
            Words.of("this last the that each every per a an previous same next any one");
    /** Words that begin a sentence and count nothing: the number before one is that of a paragraph. */
    private static final Set<String> STARTS = Words.of(
            "the a an in this these there it on over during at as for to by of we our that since following members if when");

    private static final Set<String> BETWEEN = Words.of(", and & to or /");

    private Named() {}

    static int end(Tokens tokens, int at) {
        if (tokens.is(at, "#") && tokens.isNumber(at + 1)) {
            return at + 2;
        }
        if (at == 0
                && tokens.isPlain(0)
                && tokens.word(0).length() < 4
                && tokens.isCapital(1)
                && tokens.isIn(1, STARTS)) {
            return 1;
        }
        if (tokens.is(at, "(")
                && tokens.isGlued(at)
                && tokens.isWord(at - 1)
                && tokens.isPlain(at + 1)
                && tokens.is(at + 2, ")")) {
            return at + 3;
        }
        if (isBracketed(tokens, at)) {
            return tokens.is(at + 1, "^") ? at + 4 : at + 3;
        }
        if (tokens.isWord(at)
                && tokens.isDash(at + 1)
                && tokens.isGlued(at + 1)
                && tokens.isGlued(at + 2)
                && tokens.isPlain(at + 2)
                && !tokens.is(at + 3, "%")
                && !isUnderOver(tokens, at)) {
            return at + 3;
        }
        return isNoun(tokens, at) ? numbers(tokens, at) : at;
    }

    /** The mark of a footnote. */
    private static boolean isBracketed(Tokens tokens, int at) {
        return tokens.is(at, "[")
                && (tokens.isPlain(at + 1) && tokens.is(at + 2, "]")
                        || tokens.is(at + 1, "^") && tokens.isPlain(at + 2) && tokens.is(at + 3, "]"));
    }

    private static boolean isUnderOver(Tokens tokens, int at) {
        return tokens.is(at, "under", "over");
    }

    private static boolean isNoun(Tokens tokens, int at) {
        if (!tokens.isWord(at)) {
            return false;
        }
        if (tokens.isIn(at, ALWAYS)) {
            return !tokens.isIn(at - 1, DETERMINERS) || tokens.isCapital(at);
        }
        if (tokens.is(at, "no", "number", "nos") && tokens.isNumber(number(tokens, at))) {
            return !Nouns.isPlural(tokens, number(tokens, at) + 1) && !tokens.isIn(at - 1, DETERMINERS);
        }
        boolean isName = tokens.isIn(at, CAPITAL);
        return isName
                && (tokens.isCapital(at)
                        || tokens.is(at - 1, "(", "see")
                        || !tokens.isIn(at - 1, DETERMINERS) && isSpelled(tokens, at));
    }

    /** {@code programme one}: after a name, the number is no pronoun. */
    private static boolean isSpelled(Tokens tokens, int at) {
        return tokens.is(at, "programme", "phase", "stage", "step", "level", "tier", "class", "quarter", "year")
                && isSmall(tokens, at + 1)
                && (!Nouns.isPlural(tokens, at + 2)
                        || tokens.is(at, "year") && tokens.is(at + 2, "pupils", "students", "children"))
                && !tokens.is(at + 2, "%", "of", "per");
    }

    private static int number(Tokens tokens, int at) {
        return tokens.is(at + 1, ".", ":") ? at + 2 : at + 1;
    }

    private static int numbers(Tokens tokens, int at) {
        int number = number(tokens, at);
        if (tokens.is(number, "no", "number", "#")) {
            number = number(tokens, number);
        }
        if (!isSmall(tokens, number) || Years.isYear(tokens, number) || isFigure(tokens, number)) {
            return at;
        }
        boolean isSeveral = tokens.word(at).endsWith("s");
        int end = number + 1;
        while (isBetween(tokens, end, isSeveral) && isSmall(tokens, end + 1) && !isFigure(tokens, end + 1)) {
            end += 2;
        }
        return tokens.isGlued(end) && tokens.isWord(end) ? end + 1 : end;
    }

    private static boolean isBetween(Tokens tokens, int at, boolean isSeveral) {
        return tokens.isDash(at) || isSeveral && tokens.isIn(at, BETWEEN);
    }

    private static boolean isFigure(Tokens tokens, int at) {
        return tokens.is(at + 1, "%", "per", "percent") || tokens.word(at).contains(",");
    }

    private static boolean isSmall(Tokens tokens, int at) {
        boolean isNumber = tokens.isNumber(at) && tokens.word(at).length() <= 5;
        return isNumber || tokens.isWord(at) && Quantities.isNumberWord(tokens.word(at));
    }
}
