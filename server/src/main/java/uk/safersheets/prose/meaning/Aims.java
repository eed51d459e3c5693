package uk.safersheets.prose.meaning;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Tells what is wanted, feared or supposed from what happened. */
public final class Aims {
    private static final int FAR = 14;
    private static final int NEAR = 9;
    private static final Set<String> WANTING = Words.of(
            "will would should could may might must can shall aim aims aimed aiming hope hopes expect expects expected seek seeks"
                    + " seeking intend intends plan plans planned target targets targeted want wants need needs needed likely if"
                    + " goal objective objectives potential possible possibly ensure whether unless wish ambition towards"
                    + " predicted forecast risk agreed felt feel feels believe believes believed think thinks thought stated perceived perception perceive encourage support supports supporting concern concerns concerned worry worries fear fears regarding indicator indicators help helps helped contribute contributes promote would anticipated when whenever");
    private static final Set<String> MODALS = Words.of(
            "will would should could may might must shall aim aims aiming hope hopes expect expects seek seeks intend intends plan"
                    + " plans target targets targeted want wants wanted need");
    private static final Set<String> PLAN = Words.of(
            "aim aims achieve success measure measures measured target targets objectives outcomes outcome will plan plans planned"
                    + " should recommended recommendation recommendations next want wants");
    private static final Set<String> NOT_INFINITIVE =
            Words.of("a an the this that these those its our their all most last date be have has and or in on");
    private static final Set<String> BEFORE_FACTS = Words.of(
            "continue continues continued continuing managed appears appear seems seem seen tended found used");
    private static final Set<String> ENDS = Words.of("; : .");

    private Aims() {}

    /** Whether a heading or a lead is about what is planned or wanted. */
    public static boolean isPlan(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.isIn(at, PLAN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a figure whose change is said here is one to be reached, and none that was. */
    public static boolean isTarget(Tokens tokens, int at) {
        for (int before = at - 1; before >= 0 && before > at - NEAR && !tokens.is(before, ",", ";", "("); before--) {
            boolean isInfinitive = tokens.is(before, "to")
                    && tokens.isWord(before + 1)
                    && !tokens.isIn(before + 1, NOT_INFINITIVE)
                    && !tokens.isIn(before - 1, BEFORE_FACTS);
            if (isInfinitive || tokens.isIn(before, MODALS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word of direction here is said to be wanted, or only possible. */
    public static boolean isAim(Tokens tokens, int at) {
        for (int before = at - 1; before >= 0 && before > at - FAR && !tokens.isIn(before, ENDS); before--) {
            if (tokens.is(before, ",", "but", "and", "which", "(") && before < at - 4) {
                return false;
            }
            boolean isInfinitive = tokens.is(before, "to")
                    && tokens.isWord(before + 1)
                    && !tokens.isIn(before + 1, NOT_INFINITIVE)
                    && !tokens.isIn(before - 1, BEFORE_FACTS);
            if (isInfinitive || tokens.isIn(before, WANTING)) {
                return true;
            }
        }
        return isQuoted(tokens, at);
    }

    /** What others say, in double quotes. */
    private static boolean isQuoted(Tokens tokens, int at) {
        boolean isInside = false;
        for (int before = Math.max(0, at - 60); before < at; before++) {
            isInside ^= tokens.is(before, "\"");
        }
        return isInside && at < 60;
    }
}
