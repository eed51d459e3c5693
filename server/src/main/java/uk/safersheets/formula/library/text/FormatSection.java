package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of the up to four parts of a number format between semicolons.
 *
 * @param condition which numbers it is for, such as {@code [>=100]}; null where its place says so
 */
record FormatSection(List<FormatToken> tokens, @Nullable Predicate<BigDecimal> condition) {
    FormatSection {
        tokens = List.copyOf(tokens);
    }

    boolean has(FormatToken.Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    boolean isDate() {
        return has(FormatToken.Kind.DATE) || has(FormatToken.Kind.ELAPSED);
    }
}
