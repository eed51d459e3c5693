package uk.safersheets.ledger.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;

/** What keeps the values of a text file apart. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    /** Enough to outweigh any preamble. */
    private static final int LOOKED_AT = 500;
    /** A first line by which a file tells Excel its separator. */
    static final Pattern LINE_FOR_EXCEL = Pattern.compile("(?i)\"?sep=(.)\"?");

    private final char mark;

    Separator(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    /** As a map file calls it, such as {@code semicolon}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word or its mark. */
    public static Optional<Separator> of(String said) {
        return Arrays.stream(values())
                .filter(one -> said.length() == 1
                        ? said.charAt(0) == one.mark
                        : one.word().equals(Texts.key(said)))
                .findFirst();
    }

    /** The one that a text names itself, or that gives its lines the same number of values most often. */
    static Separator in(String text) {
        var lines =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        var named = lines.stream()
                .findFirst()
                .map(LINE_FOR_EXCEL::matcher)
                .filter(line -> line.matches())
                .flatMap(line -> of(line.group(1)));
        return named.orElseGet(() -> likeliest(lines));
    }

    private static Separator likeliest(List<String> lines) {
        var best = COMMA;
        var most = new Width(0, 0);
        for (var separator : values()) {
            var width = separator.width(lines);
            if (width.lines > most.lines || width.lines == most.lines && width.values > most.values) {
                best = separator;
                most = width;
            }
        }
        return best;
    }

    /** How many lines have one number of values, which is the commonest. */
    private record Width(int values, int lines) {}

    private Width width(List<String> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(marks(line) + 1, 1, Integer::sum));
        counts.remove(1);
        return counts.entrySet().stream()
                .map(entry -> new Width(entry.getKey(), entry.getValue()))
                .reduce(
                        new Width(0, 0),
                        (best, one) -> one.lines > best.lines || one.lines == best.lines && one.values > best.values
                                ? one
                                : best);
    }

    /** How often it stands outside quote marks. */
    private int marks(String line) {
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            quoted ^= letter == '"';
            count += letter == mark && !quoted ? 1 : 0;
        }
        return count;
    }
}
