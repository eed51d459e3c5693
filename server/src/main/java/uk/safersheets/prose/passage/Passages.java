package uk.safersheets.prose.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.token.Words;

/** Puts lines together to paragraphs, and takes these apart into sentences. */
public final class Passages {
    /** A line that was broken by a program is neither short nor long. */
    private static final int SHORTEST_BROKEN = 45;

    private static final int LONGEST_BROKEN = 120;
    private static final Set<String> OPEN = Words.of(
            "from to of by the a an and or in at with than was were is are for on has have had fell rose between over under about"
                    + " nearly almost around approximately just more less another further up down");
    private static final int LONGEST_HEADING = 100;
    private static final int MOST_HEADING_WORDS = 14;

    private final String text;
    private final List<Line> lines;
    private final List<List<Passage>> paragraphs = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private @Nullable Span heading;
    private @Nullable Span lead;
    private Line.@Nullable Kind last;

    /** An item that others may stand under. */
    private record Item(int depth, Span words) {}

    private Passages(String text) {
        this.text = text;
        this.lines = Lines.of(text);
    }

    /** The sentences of each paragraph, in order; a list or a table is one paragraph. */
    public static List<List<Passage>> of(String text) {
        var passages = new Passages(text);
        for (int at = 0; at < passages.lines.size(); ) {
            WorkBudget.step();
            at = passages.take(at);
        }
        return Numbering.of(text, passages.paragraphs);
    }

    private int take(int at) {
        var line = lines.get(at);
        switch (line.kind()) {
            case BLANK -> {
                return at + 1;
            }
            case HEADING -> heading(line);
            case ROW -> add(line, List.of(passage(line.words(), Sentence.Kind.ROW, null, marks(line))));
            case ITEM -> {
                return item(at);
            }
            case TEXT -> {
                return text(at);
            }
        }
        return at + 1;
    }

    private void heading(Line line) {
        var outer = heading;
        heading = line.words();
        lead = text.charAt(line.words().end() - 1) == ':' ? line.words() : null;
        items.clear();
        paragraphs.add(List.of(new Passage(line.words(), Sentence.Kind.HEADING, null, outer, marks(line))));
        last = Line.Kind.HEADING;
    }

    private int item(int at) {
        var line = lines.get(at);
        int next = after(at);
        var words = new Span(line.words().start(), lines.get(next - 1).words().end());
        items.removeIf(item -> item.depth >= line.depth());
        var above = items.isEmpty() ? lead : items.get(items.size() - 1).words;
        var passages = new ArrayList<Passage>();
        for (var sentence : Endings.of(text, words)) {
            passages.add(passage(sentence, Sentence.Kind.ITEM, above, passages.isEmpty() ? marks(line) : List.of()));
        }
        add(line, passages);
        items.add(new Item(line.depth(), words));
        return next;
    }

    private int text(int at) {
        int next = after(at);
        var line = lines.get(at);
        var words = new Span(line.words().start(), lines.get(next - 1).words().end());
        if (next == at + 1 && !isFootnote(words) && isHeading(at)) {
            heading(line);
            return next;
        }
        var passages = new ArrayList<Passage>();
        for (var sentence : Endings.of(text, words)) {
            passages.add(passage(sentence, Sentence.Kind.RUNNING, null, passages.isEmpty() ? marks(line) : List.of()));
        }
        paragraphs.add(passages);
        if (isFootnote(words)) {
            return next;
        }
        var end = passages.get(passages.size() - 1).span();
        lead = endsOpen(end) ? end : null;
        items.clear();
        last = Line.Kind.TEXT;
        return next;
    }

    /** What stands between two parts of a text and belongs to neither. */
    private boolean isFootnote(Span words) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(words.start())) >= 0;
    }

    /** The line after those that go on with this one. */
    private int after(int at) {
        int next = at + 1;
        while (next < lines.size()
                && (lines.get(next).kind() == Line.Kind.TEXT && goesOn(next - 1) || isBroken(next))) {
            next++;
        }
        return next;
    }

    /** A number that begins a line and goes on with the one before is no number of an item. */
    private boolean isBroken(int at) {
        var line = lines.get(at);
        var mark = line.mark();
        return line.kind() == Line.Kind.ITEM
                && mark != null
                && Character.isDigit(text.charAt(mark.start()))
                && isOpen(at - 1);
    }

    /** Whether a line ends with a word that no sentence and no heading ends with. */
    private boolean isOpen(int at) {
        var words = lines.get(at).words();
        int from = words.end();
        while (from > words.start() && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return OPEN.contains(text.substring(from, words.end()));
    }

    private boolean goesOn(int at) {
        var line = lines.get(at);
        char end = text.charAt(line.words().end() - 1);
        boolean isBroken = line.length() <= LONGEST_BROKEN || ".!?;".indexOf(end) < 0 && startsSmall(at + 1);
        return isOpen(at) || line.length() >= SHORTEST_BROKEN && isBroken && end != ':';
    }

    private boolean startsSmall(int at) {
        return Character.isLowerCase(text.charAt(lines.get(at).words().start()));
    }

    /** A short line by itself that no full stop ends, and that something follows. */
    private boolean isHeading(int at) {
        var line = lines.get(at);
        String words = line.words().of(text);
        if (line.length() > LONGEST_HEADING || words.split("\\s+").length > MOST_HEADING_WORDS) {
            return false;
        }
        char end = words.charAt(words.length() - 1);
        if (".!;,…".indexOf(end) >= 0 || Character.isLowerCase(words.charAt(0))) {
            return false;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).kind() == Line.Kind.BLANK) {
            next++;
        }
        boolean isLead = end == ':' && next < lines.size() && lines.get(next).kind() == Line.Kind.ITEM;
        return next < lines.size()
                && !isLead
                && (next > at + 1 || lines.get(next).kind() != Line.Kind.TEXT || end == '?');
    }

    private void add(Line line, List<Passage> passages) {
        boolean isSame = last == line.kind() && !paragraphs.isEmpty();
        if (isSame) {
            paragraphs.get(paragraphs.size() - 1).addAll(passages);
        } else {
            paragraphs.add(new ArrayList<>(passages));
        }
        if (line.kind() == Line.Kind.ROW) {
            items.clear();
            lead = null;
        }
        last = line.kind();
    }

    private Passage passage(Span span, Sentence.Kind kind, @Nullable Span above, List<Span> marks) {
        return new Passage(span, kind, above, heading, marks);
    }

    private static List<Span> marks(Line line) {
        return line.mark() == null ? List.of() : List.of(line.mark());
    }

    /** Whether what follows belongs to it: it ends with a colon, or with no mark at all. */
    private boolean endsOpen(Span span) {
        return ".!?;…".indexOf(text.charAt(span.end() - 1)) < 0;
    }
}
