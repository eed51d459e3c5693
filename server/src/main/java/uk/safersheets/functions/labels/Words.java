package uk.safersheets.functions.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** The words of a label, without case, hyphens and dashes: what is left when only the meaning counts. */
public final class Words {
    private Words() {}

    /** Runs of letters and digits; an apostrophe between two of them belongs to the word. */
    static List<String> of(String label) {
        WorkBudget.count(Work.CHARACTERS, label.length());
        String text = label.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>(4);
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean isInside = at < text.length() && (isPart(text, at) || start >= 0 && joins(text, at));
            if (isInside && start < 0) {
                start = at;
            } else if (!isInside && start >= 0) {
                words.add(text.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isPart(String text, int at) {
        char letter = text.charAt(at);
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    private static boolean joins(String text, int at) {
        char letter = text.charAt(at);
        return (letter == '\'' || letter == '’') && at + 1 < text.length() && isPart(text, at + 1);
    }

    /** {@code Burglary – Residential} and {@code burglary residential} are the same. */
    public static String plain(String label) {
        return String.join(" ", of(label));
    }
}
