package uk.safersheets.prose.token;

import java.util.Collection;
import java.util.List;
import uk.safersheets.prose.Span;

/** The tokens of one sentence. What is asked for before the first or after the last is an empty word. */
public final class Tokens {
    private static final Token NONE = new Token(0, 0, Token.Kind.MARK, "");

    private final String text;
    private final List<Token> all;
    private final List<Span> footnotes;

    private Tokens(String text, Scanner scanner) {
        this.text = text;
        this.all = List.copyOf(scanner.tokens());
        this.footnotes = List.copyOf(scanner.footnotes());
    }

    /** The tokens of a stretch of a text. */
    public static Tokens of(String text, Span span) {
        return new Tokens(text, Scanner.of(text, span));
    }

    /** The raised numbers among them that point to notes, and that are no tokens. */
    public List<Span> footnotes() {
        return footnotes;
    }

    public int size() {
        return all.size();
    }

    public Token get(int at) {
        return at < 0 || at >= all.size() ? NONE : all.get(at);
    }

    public String word(int at) {
        return get(at).word();
    }

    /** As it stands in the text. */
    public String raw(int at) {
        return text.substring(get(at).start(), get(at).end());
    }

    public boolean is(int at, String... words) {
        String word = word(at);
        for (String other : words) {
            if (other.equals(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean isIn(int at, Collection<String> words, String... others) {
        return words.contains(word(at)) || is(at, others);
    }

    /** Whether these words stand here, one after another. */
    public boolean reads(int at, String... words) {
        for (int offset = 0; offset < words.length; offset++) {
            if (!word(at + offset).equals(words[offset])) {
                return false;
            }
        }
        return true;
    }

    public boolean isNumber(int at) {
        return get(at).kind() == Token.Kind.NUMBER;
    }

    public boolean isWord(int at) {
        return get(at).kind() == Token.Kind.WORD;
    }

    public boolean isCode(int at) {
        return get(at).kind() == Token.Kind.CODE;
    }

    /** A number without decimals or separators. */
    public boolean isPlain(int at) {
        return isNumber(at) && get(at).word().length() == get(at).end() - get(at).start() && !word(at).contains(".");
    }

    public boolean isDash(int at) {
        return is(at, "-", "–");
    }

    /** Whether nothing stands between it and the one before. */
    public boolean isGlued(int at) {
        return at > 0 && at < all.size() && get(at - 1).end() == get(at).start();
    }

    public boolean isCapital(int at) {
        return isWord(at) && Character.isUpperCase(text.charAt(get(at).start()));
    }

    /** From one token to before another. */
    public Span span(int from, int to) {
        return new Span(get(from).start(), get(to - 1).end());
    }
}
