package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.formula.library.text.FormatToken.Kind;

/** A number as a whole and a fraction: {@code # ?/?}, {@code # ??/100}. */
final class FractionLayout {
    private static final int MOST_PLACES = 4;

    private final List<FormatToken> tokens;
    private final int slash;
    /** Where the places above the line begin, and where those under it end. */
    private final int above;

    private final int under;
    private final boolean hasWhole;

    FractionLayout(List<FormatToken> tokens) {
        this.tokens = tokens;
        this.slash = slash(tokens);
        int start = slash;
        while (start > 0 && tokens.get(start - 1).is(Kind.DIGIT)) {
            start--;
        }
        int stop = slash + 1;
        while (stop < tokens.size() && isUnder(tokens.get(stop))) {
            stop++;
        }
        this.above = start;
        this.under = stop;
        this.hasWhole = tokens.subList(0, start).stream().anyMatch(token -> token.is(Kind.DIGIT));
    }

    static boolean isIn(List<FormatToken> tokens) {
        int slash = slash(tokens);
        return slash > 0
                && slash + 1 < tokens.size()
                && tokens.get(slash - 1).is(Kind.DIGIT)
                && isUnder(tokens.get(slash + 1));
    }

    private static int slash(List<FormatToken> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).is(Kind.SLASH)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isUnder(FormatToken token) {
        return token.is(Kind.DIGIT) || token.is(Kind.LITERAL) && token.text().matches("[1-9]");
    }

    String shown(BigDecimal amount) {
        BigDecimal whole = hasWhole ? amount.setScale(0, RoundingMode.DOWN) : BigDecimal.ZERO;
        long[] fraction = nearest(amount.subtract(whole));
        if (hasWhole && fraction[0] == fraction[1]) {
            whole = whole.add(BigDecimal.ONE);
            fraction[0] = 0;
        }
        String top = padded(String.valueOf(fraction[0]), above, slash, true);
        String bottom = padded(String.valueOf(fraction[1]), slash + 1, under, false);
        String line = top + "/" + bottom;
        if (hasWhole && fraction[0] == 0) {
            line = " ".repeat(line.length());
        }
        String before = hasWhole
                ? new NumberLayout(tokens.subList(0, above))
                        .shown(fraction[0] == 0 && whole.signum() == 0 ? BigDecimal.ZERO : whole, false)
                : "";
        var after = new StringBuilder();
        tokens.subList(under, tokens.size()).forEach(token -> after.append(token.text()));
        return before + line + after;
    }

    /** Over and under the line. */
    private long[] nearest(BigDecimal part) {
        String written = "";
        for (var token : tokens.subList(slash + 1, under)) {
            written += token.text();
        }
        if (written.matches("[1-9]\\d*")) {
            long fixed = Long.parseLong(written.substring(0, Math.min(written.length(), 9)));
            return new long[] {
                part.multiply(BigDecimal.valueOf(fixed))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue(),
                fixed
            };
        }
        long most = (long) Math.pow(10, Math.min(MOST_PLACES, under - slash - 1)) - 1;
        double wanted = part.doubleValue();
        long[] best = {Math.round(wanted), 1};
        for (long below = 2; below <= most; below++) {
            WorkBudget.count(Work.FORMULAS, 1);
            long over = Math.round(wanted * below);
            if (Math.abs((double) over / below - wanted) < Math.abs((double) best[0] / best[1] - wanted) - 1e-15) {
                best = new long[] {over, below};
            }
        }
        return best;
    }

    private String padded(String digits, int from, int to, boolean before) {
        String spaces = tokens.subList(from, to).stream().anyMatch(token -> token.letter() == '?')
                ? " ".repeat(Math.max(0, to - from - digits.length()))
                : "";
        return before ? spaces + digits : digits + spaces;
    }
}
