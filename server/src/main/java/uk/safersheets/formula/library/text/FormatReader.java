package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.text.FormatToken.Kind;

/** Reads a number format as TEXT takes one. */
final class FormatReader {
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(?:-.*)?");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)");
    private static final String DATE_LETTERS = "ymdhs";
    private static final int MOST_SECTIONS = 4;

    private final String format;
    private final List<FormatSection> sections = new ArrayList<>();
    private List<FormatToken> tokens = new ArrayList<>();
    private @Nullable Predicate<BigDecimal> condition;
    private int at;

    private FormatReader(String format) {
        this.format = format;
    }

    /** @throws ErrorValueException {@code #VALUE!} for what is no format */
    static List<FormatSection> read(String format) {
        var reader = new FormatReader(format);
        while (reader.at < format.length()) {
            reader.next();
        }
        reader.endSection();
        if (reader.sections.size() > MOST_SECTIONS) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return reader.sections;
    }

    private void endSection() {
        sections.add(new FormatSection(tokens, condition));
        tokens = new ArrayList<>();
        condition = null;
    }

    private void next() {
        char letter = format.charAt(at);
        String rest = format.substring(at, Math.min(format.length(), at + 7)).toLowerCase(Locale.ROOT);
        if (rest.equals("general")) {
            add(Kind.GENERAL, 7);
        } else if (rest.startsWith("am/pm")) {
            add(Kind.DATE, 5);
        } else if (rest.startsWith("a/p")) {
            add(Kind.DATE, 3);
        } else if (rest.startsWith("e+") || rest.startsWith("e-")) {
            add(Kind.EXPONENT, 2);
        } else if (DATE_LETTERS.indexOf(rest.charAt(0)) >= 0) {
            dateLetters();
        } else {
            sign(letter);
        }
    }

    private void sign(char letter) {
        switch (letter) {
            case '0', '#', '?' -> add(Kind.DIGIT, 1);
            case '.' -> add(Kind.POINT, 1);
            case ',' -> add(Kind.COMMA, 1);
            case '%' -> add(Kind.PERCENT, 1);
            case '/' -> add(Kind.SLASH, 1);
            case '@' -> add(Kind.TEXT, 1);
            case '"' -> quoted();
            case '[' -> bracketed();
            case '\\' -> escaped(String.valueOf(following()));
            case '_' -> escaped(" ");
            case '*' -> at += 2;
            case ';' -> {
                at++;
                endSection();
            }
            default -> add(Kind.LITERAL, 1);
        }
    }

    private void add(Kind kind, int length) {
        tokens.add(new FormatToken(kind, format.substring(at, at + length)));
        at += length;
    }

    private void dateLetters() {
        int end = at;
        char letter = Character.toLowerCase(format.charAt(at));
        while (end < format.length() && Character.toLowerCase(format.charAt(end)) == letter) {
            end++;
        }
        tokens.add(new FormatToken(Kind.DATE, String.valueOf(letter).repeat(end - at)));
        at = end;
    }

    private void quoted() {
        int closing = format.indexOf('"', at + 1);
        if (closing < 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        tokens.add(new FormatToken(Kind.LITERAL, format.substring(at + 1, closing)));
        at = closing + 1;
    }

    private char following() {
        if (at + 1 >= format.length()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return format.charAt(at + 1);
    }

    private void escaped(String shown) {
        following();
        tokens.add(new FormatToken(Kind.LITERAL, shown));
        at += 2;
    }

    /** A colour plays no part; the currency of {@code [$£-809]} is shown, its language is not. */
    private void bracketed() {
        int closing = format.indexOf(']', at);
        if (closing < 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        String inside = format.substring(at + 1, closing);
        var currency = CURRENCY.matcher(inside);
        var comparison = CONDITION.matcher(inside);
        String lower = inside.toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(lower).matches()) {
            tokens.add(new FormatToken(Kind.ELAPSED, lower));
        } else if (currency.matches()) {
            tokens.add(new FormatToken(Kind.LITERAL, currency.group(1)));
        } else if (comparison.matches()) {
            condition = condition(comparison.group(1), new BigDecimal(comparison.group(2)));
        }
        at = closing + 1;
    }

    private static Predicate<BigDecimal> condition(String sign, BigDecimal limit) {
        return switch (sign) {
            case "<" -> amount -> amount.compareTo(limit) < 0;
            case ">" -> amount -> amount.compareTo(limit) > 0;
            case "<=" -> amount -> amount.compareTo(limit) <= 0;
            case ">=" -> amount -> amount.compareTo(limit) >= 0;
            case "<>" -> amount -> amount.compareTo(limit) != 0;
            default -> amount -> amount.compareTo(limit) == 0;
        };
    }
}
