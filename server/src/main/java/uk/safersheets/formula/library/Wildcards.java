package uk.safersheets.formula.library;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.formula.Comparison;

/**
 * Excel's wildcards, without case: {@code *} any text, {@code ?} one letter, {@code ~} before one that is meant itself.
 * Pieces between stars are looked for one after the other, each as early as it stands, so that no text takes longer
 * than its length times the pattern's.
 */
public final class Wildcards {
    private static final char ANY_TEXT = '\uE000';
    private static final char ANY_LETTER = '\uE001';

    private final String pattern;

    private Wildcards(String pattern) {
        this.pattern = pattern;
    }

    public static boolean areIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    public static Wildcards of(String text) {
        String folded = Comparison.folded(text);
        var pattern = new StringBuilder();
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            if (letter == '~' && at + 1 < folded.length() && "*?~".indexOf(folded.charAt(at + 1)) >= 0) {
                pattern.append(folded.charAt(++at));
            } else {
                pattern.append(letter == '*' ? ANY_TEXT : letter == '?' ? ANY_LETTER : letter);
            }
        }
        return new Wildcards(pattern.toString());
    }

    /** Whether the pattern describes the whole text. */
    boolean match(String text) {
        String folded = Comparison.folded(text);
        int at = 0;
        int next = 0;
        int star = -1;
        int afterStar = 0;
        while (at < folded.length()) {
            if (next < pattern.length() && pattern.charAt(next) == ANY_TEXT) {
                star = next++;
                afterStar = at;
            } else if (next < pattern.length() && isAlike(pattern.charAt(next), folded.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                WorkBudget.count(Work.CHARACTERS, next - star);
                next = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == ANY_TEXT) {
            next++;
        }
        return next == pattern.length();
    }

    /** Where the first part of the text begins that the pattern describes; -1 for none. */
    public int find(String text, int from) {
        String folded = Comparison.folded(text);
        List<String> pieces = pieces();
        int first = from;
        if (!pieces.get(0).isEmpty()) {
            first = place(folded, pieces.get(0), from);
        }
        int at = first;
        for (int piece = 0; piece < pieces.size() && at >= 0; piece++) {
            at = place(folded, pieces.get(piece), at);
            at += at < 0 ? 0 : pieces.get(piece).length();
        }
        return at < 0 ? -1 : first;
    }

    private List<String> pieces() {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int star = pattern.indexOf(ANY_TEXT); star >= 0; star = pattern.indexOf(ANY_TEXT, from)) {
            pieces.add(pattern.substring(from, star));
            from = star + 1;
        }
        pieces.add(pattern.substring(from));
        return pieces;
    }

    private static int place(String text, String piece, int from) {
        for (int start = from; start + piece.length() <= text.length(); start++) {
            int at = 0;
            while (at < piece.length() && isAlike(piece.charAt(at), text.charAt(start + at))) {
                at++;
            }
            WorkBudget.count(Work.CHARACTERS, at + 1);
            if (at == piece.length()) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isAlike(char wanted, char letter) {
        return wanted == letter || wanted == ANY_LETTER;
    }
}
