package uk.safersheets.prose.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Parts of one in words: {@code half}, {@code a quarter of}, {@code two thirds}. */
final class Fractions {
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("third", 3),
            Map.entry("thirds", 3),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("fifth", 5),
            Map.entry("fifths", 5),
            Map.entry("sixth", 6),
            Map.entry("sixths", 6),
            Map.entry("seventh", 7),
            Map.entry("sevenths", 7),
            Map.entry("eighth", 8),
            Map.entry("eighths", 8),
            Map.entry("ninth", 9),
            Map.entry("ninths", 9),
            Map.entry("tenth", 10),
            Map.entry("tenths", 10),
            Map.entry("twelfth", 12));
    /** What may come after a part of something; after any other word {@code a third} is the next after two. */
    private static final Set<String> AFTER =
            Words.of(" of more less fewer higher lower in on to since compared over than from were was are is had "
                    + "have reduction increase rise fall drop decrease decline during between and but with this last "
                    + "said felt against down up for at by off . , ; : ) ( – ! ?");
    /** What half of is said in words that are no figure. */
    private static final Set<String> AFTER_HALF =
            Words.of("year years yearly term day days an hour way time past month months hearted - price");

    private static final Set<String> TIMES = Words.of("first second latter last other next this each");
    private static final Set<String> BEFORE_A_TIME =
            Words.of("in during for every once twice times per within each after once");

    private Fractions() {}

    /** The part that begins at this token; null where none does. */
    static @Nullable Quantity at(Tokens tokens, int at) {
        if (tokens.is(at, "half")) {
            return half(tokens, at);
        }
        int word = tokens.isDash(at + 1) && tokens.isGlued(at + 1) ? at + 2 : at + 1;
        var count = tokens.is(at, "a", "one") ? BigDecimal.ONE : several(tokens, at);
        Integer parts = PARTS.get(tokens.word(word));
        if (count == null || parts == null || !isPart(tokens, at, word)) {
            return null;
        }
        var value = count.divide(BigDecimal.valueOf(parts), 6, RoundingMode.HALF_UP);
        return new Quantity(word + 1, printed(value), true);
    }

    private static boolean isPart(Tokens tokens, int at, int word) {
        if (tokens.word(word).endsWith("s")) {
            return !tokens.is(at, "a", "one");
        }
        boolean isTime = tokens.is(word, "quarter") && tokens.isIn(at - 1, BEFORE_A_TIME);
        return tokens.is(at, "a", "one") && !isTime && tokens.isIn(word + 1, AFTER);
    }

    private static @Nullable BigDecimal several(Tokens tokens, int at) {
        var count = Quantities.at(tokens, at);
        if (count == null || count.to() > at + 1 || count.printed().value().compareTo(BigDecimal.TEN) >= 0) {
            return null;
        }
        return count.printed().value();
    }

    private static @Nullable Quantity half(Tokens tokens, int at) {
        boolean isTime = tokens.is(at + 1, "the", "a") && tokens.isIn(at + 2, AFTER_HALF)
                || tokens.isIn(at + 1, AFTER_HALF)
                || tokens.isIn(at - 1, TIMES)
                || tokens.isDash(at - 1);
        return isTime ? null : new Quantity(at + 1, printed(new BigDecimal("0.5")), true);
    }

    /** The fraction that is one character. */
    static Quantity ofMark(Tokens tokens, int at) {
        return new Quantity(at + 1, printed(new BigDecimal(tokens.word(at))), true);
    }

    /** One in a hundred to both sides is still a quarter; of a tenth and less, a tenth of it. */
    static Printed printed(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        var unit = value.compareTo(new BigDecimal("0.15")) < 0 ? new BigDecimal("0.01") : new BigDecimal("0.02");
        return new Printed(plain, unit);
    }
}
