package uk.safersheets.prose.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Span;

/** Tells the lines of a text apart by how each of them looks. */
final class Lines {
    private static final int MARK = 12;
    private static final int LONGEST_HEADING = 120;
    private static final int TAB = 4;

    private static final Pattern BULLET = Pattern.compile("[-–—*•●▪◦➢➤‣·o\uF0B7\uF0A7][ \t\u00A0]+");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})\\)|\\d{1,3}\\.|[a-z]\\.|[ivx]{2,5}\\.)[ \t\u00A0]+");
    private static final Pattern DECIMAL_NUMBERED =
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?[ \t\u00A0]+(?=[A-Z])");
    private static final Pattern HASHES = Pattern.compile("#{1,6}[ \t]+");

    private final String text;
    private final List<Line> lines = new ArrayList<>();

    private Lines(String text) {
        this.text = text;
    }

    static List<Line> of(String text) {
        var lines = new Lines(text);
        for (int from = 0; from < text.length(); ) {
            WorkBudget.step();
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            lines.add(from, end);
            from = end + 1;
        }
        return lines.lines;
    }

    private void add(int lineStart, int lineEnd) {
        int from = skipBlanks(lineStart, lineEnd);
        int end = lineEnd;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int depth = depth(lineStart, from);
        Span mark = null;
        var kind = Line.Kind.TEXT;
        int hashes = match(HASHES, from, end);
        if (hashes > 0) {
            kind = Line.Kind.HEADING;
            from += hashes;
        } else if (match(BULLET, from, end) > 0) {
            kind = Line.Kind.ITEM;
            from += match(BULLET, from, end);
        }
        int number = Math.max(match(NUMBERED, from, end), match(DECIMAL_NUMBERED, from, end));
        if (number > 0) {
            int to = from + number;
            while (isBlank(text.charAt(to - 1))) {
                to--;
            }
            mark = new Span(from, to);
            boolean isItem = kind == Line.Kind.TEXT && match(NUMBERED, from, end) > 0;
            kind = isItem ? Line.Kind.ITEM : kind;
            from += number;
        }
        if (from >= end) {
            lines.add(new Line(Line.Kind.BLANK, new Span(Math.min(from, end), Math.min(from, end)), mark, 0));
            return;
        }
        lines.add(new Line(look(kind, from, end, mark), new Span(from, end), mark, depth));
    }

    private Line.Kind look(Line.Kind kind, int from, int end, @Nullable Span mark) {
        if (isRow(from, end)) {
            return Line.Kind.ROW;
        }
        boolean isShort = end - from <= LONGEST_HEADING;
        if (kind == Line.Kind.TEXT && isShort && (isBold(from, end) || isCapitals(from, end))) {
            return Line.Kind.HEADING;
        }
        if (kind == Line.Kind.ITEM && mark != null && isShort && isCapitals(from, end)) {
            return Line.Kind.HEADING;
        }
        return kind;
    }

    private boolean isRow(int from, int end) {
        int bars = 0;
        for (int at = from; at < end; at++) {
            bars += text.charAt(at) == '|' ? 1 : 0;
            if (text.charAt(at) == '\t') {
                return true;
            }
        }
        return bars > 1 || text.charAt(from) == '|' || text.substring(from, end).contains(".....");
    }

    private boolean isBold(int from, int end) {
        String words = text.substring(from, end);
        return words.length() > 4 && words.startsWith("**") && words.indexOf("**", 2) >= words.length() - 3;
    }

    private boolean isCapitals(int from, int end) {
        int letters = 0;
        for (int at = from; at < end; at++) {
            char each = text.charAt(at);
            if (Character.isLowerCase(each)) {
                return false;
            }
            letters += Character.isUpperCase(each) ? 1 : 0;
        }
        return letters > 2
                && text.substring(from, end).chars().filter(Character::isDigit).count() < letters;
    }

    /** How long what is found here is; a mark before a line is short. */
    private int match(Pattern pattern, int from, int end) {
        var matcher =
                pattern.matcher(text).region(from, Math.min(end, from + MARK)).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() - from : 0;
    }

    private int depth(int lineStart, int from) {
        int columns = 0;
        for (int at = lineStart; at < from; at++) {
            columns += text.charAt(at) == '\t' ? TAB : 1;
        }
        return columns;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && (isBlank(text.charAt(at)) || text.charAt(at) == '>')) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\uFEFF' || each == '\u200B';
    }
}
