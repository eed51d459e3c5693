package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.formula.library.text.FormatToken.Kind;
import uk.safersheets.formula.tree.Arithmetic;

/** A number's digits among the signs of a format. */
final class NumberLayout {
    private final List<FormatToken> tokens;
    private final int point;
    private final int exponent;
    private final int end;
    private final int decimals;
    private final int wholes;
    private int shift;
    private boolean grouped;

    NumberLayout(List<FormatToken> tokens) {
        this.tokens = tokens;
        this.exponent = first(Kind.EXPONENT, tokens.size());
        this.end = exponent;
        this.point = first(Kind.POINT, end);
        this.wholes = digits(0, point);
        this.decimals = digits(point, end);
        for (int at = 0; at < tokens.size(); at++) {
            shift += tokens.get(at).is(Kind.PERCENT) ? 2 : 0;
            if (isComma(at)) {
                boolean between = at < point && digits(at, point) > 0;
                grouped |= between;
                shift -= between ? 0 : 3;
            }
        }
    }

    private int first(Kind kind, int before) {
        for (int at = 0; at < before; at++) {
            if (tokens.get(at).is(kind)) {
                return at;
            }
        }
        return before;
    }

    private int digits(int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> token.is(Kind.DIGIT))
                .count();
    }

    /** A comma behind a digit or another such comma groups thousands or leaves them out; elsewhere it is itself. */
    private boolean isComma(int at) {
        return tokens.get(at).is(Kind.COMMA) && at > 0 && (tokens.get(at - 1).is(Kind.DIGIT) || isComma(at - 1));
    }

    /** @param amount not negative */
    String shown(BigDecimal amount, boolean signed) {
        BigDecimal moved = Arithmetic.settled(amount).movePointRight(shift);
        if (exponent < tokens.size()) {
            return (signed ? "-" : "") + scientific(moved);
        }
        if (FractionLayout.isIn(tokens)) {
            return (signed ? "-" : "") + new FractionLayout(tokens).shown(moved);
        }
        BigDecimal rounded = moved.setScale(decimals, RoundingMode.HALF_UP);
        boolean minus = signed && (rounded.signum() != 0 || wholes + decimals == 0);
        return (minus ? "-" : "") + plain(rounded, tokens.size());
    }

    private String plain(BigDecimal rounded, int to) {
        String digits = rounded.unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - decimals);
        return wholes(whole.equals("0") ? "" : whole) + behind(padded.substring(padded.length() - decimals), to);
    }

    /** From the right; the first place takes all the digits that are left. */
    private String wholes(String digits) {
        var shown = new StringBuilder();
        int left = digits.length();
        int places = wholes;
        int written = 0;
        for (int at = point - 1; at >= 0; at--) {
            FormatToken token = tokens.get(at);
            if (!token.is(Kind.DIGIT)) {
                shown.append(isComma(at) ? "" : new StringBuilder(token.text()).reverse());
                continue;
            }
            int taken = --places == 0 ? Math.max(left, 1) : 1;
            for (; taken > 0; taken--) {
                String digit = left > 0 ? String.valueOf(digits.charAt(--left)) : padding(token);
                if (!digit.isEmpty() && grouped && written > 0 && written % 3 == 0) {
                    shown.append(digit.equals(" ") ? ' ' : ',');
                }
                shown.append(digit);
                written += digit.length();
            }
        }
        String whole = shown.reverse().toString();
        return wholes == 0 && decimals > 0 ? whole + digits : whole;
    }

    private static String padding(FormatToken token) {
        return switch (token.letter()) {
            case '0' -> "0";
            case '?' -> " ";
            default -> "";
        };
    }

    private String behind(String digits, int to) {
        int last = digits.length();
        while (last > 0 && digits.charAt(last - 1) == '0') {
            last--;
        }
        var shown = new StringBuilder();
        int place = 0;
        for (int at = point; at < to; at++) {
            FormatToken token = tokens.get(at);
            if (token.is(Kind.DIGIT)) {
                shown.append(place < last ? String.valueOf(digits.charAt(place)) : padding(token));
                place++;
            } else {
                shown.append(isComma(at) ? "" : token.text());
            }
        }
        return shown.toString();
    }

    private String scientific(BigDecimal amount) {
        int step = Math.max(1, wholes);
        int power = 0;
        BigDecimal mantissa = amount;
        if (amount.signum() != 0) {
            power = Math.floorDiv(amount.precision() - amount.scale() - 1, step) * step;
            mantissa = amount.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
            if (mantissa.precision() - mantissa.scale() > step) {
                power += step;
                mantissa = amount.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
            }
        }
        var shown = new StringBuilder(plain(mantissa.setScale(decimals, RoundingMode.HALF_UP), end));
        shown.append('E').append(power < 0 ? "-" : tokens.get(exponent).text().endsWith("+") ? "+" : "");
        String digits = String.valueOf(Math.abs(power));
        int places = digits(exponent, tokens.size());
        shown.append("0".repeat(Math.max(0, places - digits.length()))).append(digits);
        tokens.subList(exponent + 1, tokens.size()).stream()
                .filter(token -> !token.is(Kind.DIGIT))
                .forEach(token -> shown.append(token.text()));
        return shown.toString();
    }
}
