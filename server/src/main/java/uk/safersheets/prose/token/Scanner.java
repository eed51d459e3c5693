package uk.safersheets.prose.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Span;

/** Takes a stretch of text apart, character by character. */
final class Scanner {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SEPARATING_SPACES = "\u2009\u202F\u00A0";
    private static final int LONGEST_TAG = 12;
    private static final int LONGEST_NUMBER = 25;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Span> footnotes = new ArrayList<>();
    private int at;

    private Scanner(String text, Span span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
    }

    /** Reads all of it. */
    static Scanner of(String text, Span span) {
        WorkBudget.count(Work.CHARACTERS, span.end() - span.start());
        var scanner = new Scanner(text, span);
        while (scanner.at < scanner.end) {
            scanner.next();
        }
        return scanner;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Small raised numbers, which are read past: they point to notes. */
    List<Span> footnotes() {
        return footnotes;
    }

    private void next() {
        char first = text.charAt(at);
        if (isBlank(first)) {
            at++;
            return;
        }
        if (at == 0 || isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == '(' || tokens.isEmpty()) {
            int address = Addresses.end(text, at, end);
            if (address > at) {
                add(Token.Kind.CODE, address, text.substring(at, address));
                return;
            }
        }
        if (isDigit(first)) {
            number();
        } else if (Fraction.of(first) != null) {
            add(Token.Kind.NUMBER, at + 1, String.valueOf(Fraction.of(first)));
        } else if (Character.isLetter(first)) {
            word();
        } else if (SUPERSCRIPTS.indexOf(first) >= 0) {
            int to = run(SUPERSCRIPTS);
            footnotes.add(new Span(at, to));
            at = to;
        } else {
            mark(first);
        }
    }

    private void mark(char first) {
        int tag = first == '<' ? text.indexOf('>', at) : -1;
        if (tag > 0 && tag - at <= LONGEST_TAG && tag < end && isTag(at + 1, tag)) {
            at = tag + 1;
            return;
        }
        String same = switch (first) {
            case '\u2010', '\u2011' -> "-";
            case '\u2012', '\u2014', '\u2015' -> "–";
            case '‘', '’', '`' -> "'";
            case '“', '”' -> "\"";
            default -> String.valueOf(first);
        };
        add(Token.Kind.MARK, at + 1, same);
    }

    private boolean isTag(int from, int to) {
        return text.substring(from, to).chars().allMatch(each -> Character.isLetterOrDigit(each) || each == '/');
    }

    private int run(String of) {
        int to = at;
        while (to < end && of.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }

    private void word() {
        int to = at;
        boolean isCode = false;
        while (to < end && (Character.isLetterOrDigit(text.charAt(to)) || isInside(to))) {
            isCode |= isDigit(text.charAt(to));
            to++;
        }
        String plain =
                text.substring(at, to).toLowerCase(Locale.UK).replace('’', '\'').replace("\u00AD", "");
        add(isCode ? Token.Kind.CODE : Token.Kind.WORD, to, plain);
    }

    /** An apostrophe or a soft hyphen with letters on both sides. */
    private boolean isInside(int place) {
        char mark = text.charAt(place);
        return (mark == '\'' || mark == '’' || mark == '\u00AD')
                && place + 1 < end
                && Character.isLetter(text.charAt(place + 1))
                && Character.isLetter(text.charAt(place - 1));
    }

    private void number() {
        int to = digits(at);
        int group = to - at;
        while (group <= 3 && isThousands(to)) {
            to += 4;
        }
        int decimals = 0;
        while (to + 1 < end && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))) {
            to = digits(to + 1);
            decimals++;
        }
        String digits = text.substring(at, to).replaceAll("[^0-9.]", "");
        add(decimals > 1 || to - at > LONGEST_NUMBER ? Token.Kind.CODE : Token.Kind.NUMBER, to, digits);
    }

    private int digits(int from) {
        int to = from;
        while (to < end && isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private boolean isThousands(int place) {
        return place + 3 < end
                && (text.charAt(place) == ',' || SEPARATING_SPACES.indexOf(text.charAt(place)) >= 0)
                && digits(place + 1) == place + 4;
    }

    private void add(Token.Kind kind, int to, String word) {
        tokens.add(new Token(at, to, kind, word));
        at = to;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    /** Stars and underscores make words bold or slanted, and stand for nothing. */
    private static boolean isBlank(char each) {
        return Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || each == '*'
                || each == '_'
                || each == '\u200B'
                || each == '\uFEFF'
                || each == '\u00AD';
    }
}
