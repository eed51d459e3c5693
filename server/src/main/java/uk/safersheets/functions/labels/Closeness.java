package uk.safersheets.functions.labels;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;

/**
 * Whether somebody who typed one label may have meant another. It is for a question ("Did you mean …?"), never for
 * replacing anything, and it would rather stay silent than confuse two things that differ by design: Beat 61 and Beat
 * 62, theft <i>from</i> and theft <i>of</i> a vehicle, with and without injury, TFMV and TOMV.
 */
public final class Closeness {
    private Closeness() {}

    /**
     * The one label of several that the text may stand for.
     *
     * @return empty when the text is one of them, when none is close, and when several are; the same words with another
     *     dash are close
     */
    public static Optional<String> closest(String text, Collection<String> labels) {
        return closest(Labels.Label.of(text), Labels.of(labels));
    }

    static Optional<String> closest(Labels.Label wanted, Labels labels) {
        if (wanted.plain().isEmpty()) {
            return Optional.empty();
        }
        if (labels.has(wanted)) {
            return otherwiseWritten(wanted, labels);
        }
        WorkBudget.count(Work.CHARACTERS, labels.all().size());
        var close = labels.all().stream()
                .filter(label -> areClose(wanted.words(), label.words()))
                .toList();
        long meanings = close.stream().map(Labels.Label::plain).distinct().count();
        return meanings == 1 ? Optional.of(close.get(0).text()) : Optional.empty();
    }

    /** The same words with other dashes or spaces; empty where it stands there as it is, whatever its case. */
    private static Optional<String> otherwiseWritten(Labels.Label wanted, Labels labels) {
        String key = Texts.key(wanted.text());
        var alike = labels.all().stream()
                .filter(label -> label.plain().equals(wanted.plain()))
                .map(Labels.Label::text)
                .toList();
        return alike.stream().anyMatch(text -> Texts.key(text).equals(key))
                ? Optional.empty()
                : Optional.of(alike.get(0));
    }

    /** Whether two labels differ, but only as a slip of the hand would make them. */
    public static boolean isClose(String one, String other) {
        return areClose(Words.of(one), Words.of(other));
    }

    /** The same, of labels taken apart into their words. */
    static boolean areClose(List<String> these, List<String> those) {
        WorkBudget.count(Work.CHARACTERS, 8L + Math.min(these.size(), those.size()));
        if (these.isEmpty() || those.isEmpty() || these.equals(those)) {
            return false;
        }
        if (haveOneShape(these, those) || isLetterBeforeNumber(these, those)) {
            return true;
        }
        return these.size() == those.size() ? areSlips(these, those) : isSpacing(these, those);
    }

    /** The same once the characters that look alike are made one: C1001 and CI001 have one shape. */
    private static boolean haveOneShape(List<String> these, List<String> those) {
        if (these.size() != those.size()) {
            return false;
        }
        for (int at = 0; at < these.size(); at++) {
            if (these.get(at).length() != those.get(at).length()
                    || !shape(these.get(at)).equals(shape(those.get(at)))) {
                return false;
            }
        }
        return true;
    }

    private static String shape(String word) {
        return word.replace('i', '1').replace('l', '1').replace('o', '0');
    }

    /** N62 for 62: one stray letter before the same number. */
    private static boolean isLetterBeforeNumber(List<String> these, List<String> those) {
        if (these.size() != 1 || those.size() != 1) {
            return false;
        }
        String one = these.get(0);
        String other = those.get(0);
        String longer = one.length() > other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        return longer.length() == shorter.length() + 1
                && Character.isLetter(longer.charAt(0))
                && longer.endsWith(shorter)
                && shorter.chars().allMatch(Character::isDigit);
    }

    private static boolean areSlips(List<String> these, List<String> those) {
        int slips = 0;
        for (int at = 0; at < these.size(); at++) {
            if (!these.get(at).equals(those.get(at))) {
                if (!isSlip(these.get(at), those.get(at), these.size() == 1)) {
                    return false;
                }
                slips++;
            }
        }
        return slips <= 2;
    }

    /**
     * One letter more, less, other or swapped, in a word long enough to be known by the rest. A number is never a slip of
     * another. A label of three or four letters that stands alone is known by all but its last.
     */
    private static boolean isSlip(String one, String other, boolean alone) {
        if (hasDigit(one) || hasDigit(other)) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= 5) {
            return Edits.isOne(one, other);
        }
        if (shorter == 4 && isSwapOrLetterMore(one, other, alone)) {
            return true;
        }
        return alone
                && shorter >= 3
                && one.length() == other.length()
                && one.substring(0, shorter - 1).equals(other.substring(0, shorter - 1));
    }

    /** Hihg for High; and among other words, which make it known, abus for abuse. */
    private static boolean isSwapOrLetterMore(String one, String other, boolean alone) {
        boolean isSwap = one.length() == other.length() && sorted(one).equals(sorted(other));
        return Edits.isOne(one, other) && (isSwap || !alone && one.length() != other.length());
    }

    private static String sorted(String word) {
        var letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** The same letters with a space more or less. */
    private static boolean isSpacing(List<String> these, List<String> those) {
        if (letters(these) != letters(those)) {
            return false;
        }
        String joined = String.join("", these);
        WorkBudget.count(Work.CHARACTERS, joined.length());
        return joined.equals(String.join("", those)) && joined.length() >= 5 && !hasDigit(joined);
    }

    private static int letters(List<String> words) {
        int letters = 0;
        for (var word : words) {
            letters += word.length();
        }
        return letters;
    }

    private static boolean hasDigit(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isDigit(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
