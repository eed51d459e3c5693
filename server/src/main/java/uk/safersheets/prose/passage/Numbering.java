package uk.safersheets.prose.passage;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;

/** Finds numbers before items that count on from one to the next, and so number them though no dot or bracket follows. */
final class Numbering {
    private Numbering() {}

    static List<List<Passage>> of(String text, List<List<Passage>> paragraphs) {
        return paragraphs.stream().map(passages -> of(text, passages, 0)).toList();
    }

    private static List<Passage> of(String text, List<Passage> passages, int before) {
        var numbered = new ArrayList<Passage>();
        int last = before;
        for (int at = 0; at < passages.size(); at++) {
            var passage = passages.get(at);
            int number = number(text, passage);
            boolean goesOn = number > 0 && (number == last + 1 && last > 0 || number + 1 == next(text, passages, at));
            last = number > 0 ? number : last;
            numbered.add(goesOn ? marked(text, passage) : passage);
        }
        return numbered;
    }

    private static int next(String text, List<Passage> passages, int at) {
        for (int next = at + 1; next < passages.size(); next++) {
            int number = number(text, passages.get(next));
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    /** The plain number before a capital letter that an item begins with; 0 for none. */
    private static int number(String text, Passage passage) {
        int from = passage.span().start();
        int to = digits(text, passage.span());
        boolean isShort = to > from && to - from <= 3 && to + 1 < passage.span().end();
        boolean isNumber = passage.kind() == Sentence.Kind.ITEM
                && passage.marks().isEmpty()
                && isShort
                && text.charAt(to) == ' '
                && Character.isUpperCase(text.charAt(to + 1));
        return isNumber ? Integer.parseInt(text.substring(from, to)) : 0;
    }

    private static int digits(String text, Span span) {
        int to = span.start();
        while (to < span.end() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to;
    }

    private static Passage marked(String text, Passage passage) {
        int to = digits(text, passage.span());
        var rest = new Span(to + 1, passage.span().end());
        var mark = new Span(passage.span().start(), to);
        return new Passage(rest, passage.kind(), passage.lead(), passage.heading(), List.of(mark));
    }
}
