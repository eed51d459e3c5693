package uk.safersheets.prose.token;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fractions that are one character. */
final class Fraction {
    private static final Map<Character, BigDecimal> ALL = Map.of(
            '½', new BigDecimal("0.5"),
            '¼', new BigDecimal("0.25"),
            '¾', new BigDecimal("0.75"));

    private Fraction() {}

    static @Nullable BigDecimal of(char mark) {
        return ALL.get(mark);
    }
}
