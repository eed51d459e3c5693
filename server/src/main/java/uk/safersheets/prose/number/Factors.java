package uk.safersheets.prose.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** How many times as much: {@code halved}, {@code doubled}, {@code three times as many}, {@code fourfold}. */
final class Factors {
    private static final Map<String, BigDecimal> VERBS = Map.ofEntries(
            Map.entry("halved", new BigDecimal("0.5")), Map.entry("halving", new BigDecimal("0.5")),
            Map.entry("halves", new BigDecimal("0.5")), Map.entry("doubled", new BigDecimal("2")),
            Map.entry("doubling", new BigDecimal("2")), Map.entry("doubles", new BigDecimal("2")),
            Map.entry("trebled", new BigDecimal("3")), Map.entry("trebling", new BigDecimal("3")),
            Map.entry("tripled", new BigDecimal("3")), Map.entry("tripling", new BigDecimal("3")),
            Map.entry("quadrupled", new BigDecimal("4")), Map.entry("quadrupling", new BigDecimal("4")));
    private static final Map<String, BigDecimal> FOLD = Map.of(
            "twofold",
            new BigDecimal("2"),
            "threefold",
            new BigDecimal("3"),
            "fourfold",
            new BigDecimal("4"),
            "fivefold",
            new BigDecimal("5"),
            "tenfold",
            new BigDecimal("10"));
    private static final Set<String> AFTER_TIMES =
            Words.of("as more higher greater larger bigger the that what last likelier those its");
    private static final Set<String> AFTER_DOUBLE = Words.of("the that what last those its");

    private Factors() {}

    /** The factor that begins at this token; null where none does. */
    static @Nullable Quantity at(Tokens tokens, int at) {
        String word = tokens.word(at);
        var known = VERBS.getOrDefault(word, FOLD.get(word));
        if (known != null) {
            return factor(at + 1, known);
        }
        boolean isFoldedDouble = word.equals("double") && tokens.isIn(at + 1, AFTER_DOUBLE);
        if (isFoldedDouble || word.equals("twice") && tokens.isIn(at + 1, AFTER_DOUBLE, "as")) {
            return factor(at + 1, new BigDecimal("2"));
        }
        var count = Quantities.at(tokens, at);
        if (count == null) {
            return null;
        }
        int next = count.to();
        if (tokens.is(next, "times") && tokens.isIn(next + 1, AFTER_TIMES)) {
            return factor(next + 1, count.printed().value());
        }
        int fold = tokens.isDash(next) ? next + 1 : next;
        return tokens.is(fold, "fold") && tokens.isGlued(fold)
                ? factor(fold + 1, count.printed().value())
                : null;
    }

    /** A tenth of it is what such words leave open. */
    private static Quantity factor(int to, BigDecimal value) {
        return new Quantity(to, new Printed(value, value.movePointLeft(1)), true);
    }
}
