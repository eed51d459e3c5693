package uk.safersheets.prose.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.token.Words;

/** Finds where the sentences of a paragraph end: at a full stop that belongs to no abbreviation and no number. */
final class Endings {
    private static final String CLOSING = "\"'”’)]*_";
    private static final String OPENING = "\"'“‘([*_£+-−#";
    /** What a sentence can go on after. */
    private static final Set<String> ABBREVIATIONS =
            Words.of("approx e.g i.e eg ie vs cf incl excl esp viz al mr mrs ms dr prof rev hon sir st cllr cllrs "
                    + "insp ch supt sgt det const pc rt jr gen fig figs tab sect sec para paras pp p pg vol ref tel "
                    + "ext app dept rd ave jan feb mar apr jun jul aug sept sep oct nov dec yr yrs hrs mins max min "
                    + "avg est c ca no nos");
    /** Those that also are words, or end a sentence as often: they stand for something only before a number. */
    private static final Set<String> BEFORE_NUMBERS =
            Words.of("no nos p pp pg min max mar app sec tab est pc c ca ext");

    /** What goes on for longer than this is no sentence, and is taken apart at a blank. */
    private static final int LONGEST = 4_000;

    private final String text;

    private Endings(String text) {
        this.text = text;
    }

    /** The sentences of a stretch, in order, without the blanks around them. */
    static List<Span> of(String text, Span span) {
        var endings = new Endings(text);
        var sentences = new ArrayList<Span>();
        int start = span.start();
        for (int at = span.start(); at < span.end(); at++) {
            boolean isTooLong = at - start > LONGEST && Character.isWhitespace(endings.text.charAt(at));
            if (isTooLong || endings.isEnd(at, span)) {
                int end = isTooLong ? at : endings.afterClosing(at + 1, span.end());
                sentences.add(new Span(start, end));
                start = endings.skipBlanks(end, span.end());
                at = Math.max(at, start - 1);
            }
        }
        if (start < span.end()) {
            sentences.add(new Span(start, span.end()));
        }
        return sentences;
    }

    private boolean isEnd(int at, Span span) {
        char mark = text.charAt(at);
        if (mark != '.' && mark != '!' && mark != '?' && mark != '…') {
            return false;
        }
        int end = afterClosing(at + 1, span.end());
        int next = skipBlanks(end, span.end());
        if (next >= span.end()) {
            return true;
        }
        if (next == end || !begins(next)) {
            return false;
        }
        return mark != '.' || !isAbbreviation(at, next, span);
    }

    private boolean begins(int next) {
        char first = text.charAt(next);
        return Character.isUpperCase(first) || Character.isDigit(first) || OPENING.indexOf(first) >= 0;
    }

    private boolean isAbbreviation(int dot, int next, Span span) {
        int from = dot;
        while (from > span.start() && (Character.isLetter(text.charAt(from - 1)) || isDotInside(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.UK);
        boolean isNumber = Character.isDigit(text.charAt(next)) || text.charAt(next) == '£';
        boolean isInitial = word.length() == 1 && Character.isUpperCase(text.charAt(from)) && !word.equals("i");
        if (BEFORE_NUMBERS.contains(word)) {
            return isNumber;
        }
        return isInitial && !isNumber || ABBREVIATIONS.contains(word);
    }

    private boolean isDotInside(int at) {
        return text.charAt(at) == '.' && at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    private int afterClosing(int from, int end) {
        int at = from;
        while (at < end && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
