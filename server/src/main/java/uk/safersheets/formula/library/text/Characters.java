package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;

/** Single characters and their numbers, and numbers as texts. */
public final class Characters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_DECIMALS = 127;

    private Characters() {}

    public static Family family() {
        return new Family()
                .onValues("CHAR", Characters::character)
                .onValues("CODE", values -> Value.of(code(first(values))))
                .onValues("UNICHAR", Characters::unicode)
                .onValues("UNICODE", values -> Value.of(first(values).codePointAt(0)))
                .onValues("CLEAN", values -> Value.of(text(values).replaceAll("[\\x00-\\x1F]", "")))
                .onValues("PROPER", values -> Value.of(capitalised(text(values))))
                .onValues("ASC", values -> Value.of(text(values)))
                .onValues(
                        "ENCODEURL",
                        values -> Coerce.held(URLEncoder.encode(text(values), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A")))
                .onValues("FIXED", Characters::fixed)
                .onValues("DOLLAR", Characters::pounds)
                .onValues("NUMBERVALUE", Characters::number)
                .onValues("VALUETOTEXT", Characters::shown);
    }

    private static String text(List<Value> values) {
        return Coerce.text(values.get(0));
    }

    private static String first(List<Value> values) {
        String text = text(values);
        if (text.isEmpty()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return text;
    }

    private static Value character(List<Value> values) {
        int code = Coerce.whole(values.get(0));
        if (code < 1 || code > 255) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        String letter = new String(new byte[] {(byte) code}, WINDOWS);
        return Value.of(letter.equals("\uFFFD") ? String.valueOf((char) code) : letter);
    }

    /** By the character set of British Windows; what is not in it is a question mark's. */
    private static int code(String text) {
        return text.substring(0, 1).getBytes(WINDOWS)[0] & 0xFF;
    }

    private static Value unicode(List<Value> values) {
        int code = Coerce.whole(values.get(0));
        if (code < 1 || code > Character.MAX_CODE_POINT) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw new ErrorValueException(ExcelError.NA);
        }
        return Value.of(Character.toString(code));
    }

    private static String capitalised(String text) {
        var shown = new StringBuilder();
        boolean inside = false;
        for (char letter : text.toCharArray()) {
            shown.append(inside ? Character.toLowerCase(letter) : Character.toUpperCase(letter));
            inside = Character.isLetter(letter);
        }
        return shown.toString();
    }

    private static String decimals(BigDecimal amount, Value places, boolean grouped) {
        int digits = Coerce.whole(places);
        if (digits > MOST_DECIMALS) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        BigDecimal rounded = amount.setScale(Math.max(-MOST_DECIMALS, digits), RoundingMode.HALF_UP);
        String format = (grouped ? "#,##0" : "0") + (digits > 0 ? "." + "0".repeat(digits) : "");
        return new NumberLayout(FormatReader.read(format).get(0).tokens()).shown(rounded, false);
    }

    private static Value fixed(List<Value> values) {
        BigDecimal amount = Coerce.number(values.get(0));
        boolean plain = Coerce.truth(Family.argument(values, 2, Value.FALSE));
        String shown = decimals(amount.abs(), Family.argument(values, 1, Value.of(2)), !plain);
        return Value.of((amount.signum() < 0 && isSeen(shown) ? "-" : "") + shown);
    }

    private static Value pounds(List<Value> values) {
        BigDecimal amount = Coerce.number(values.get(0));
        String shown = decimals(amount.abs(), Family.argument(values, 1, Value.of(2)), true);
        return Value.of((amount.signum() < 0 && isSeen(shown) ? "-£" : "£") + shown);
    }

    /** Whether anything is left after rounding. */
    private static boolean isSeen(String digits) {
        return digits.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    private static Value number(List<Value> values) {
        String point = sign(Family.argument(values, 1, Value.of(".")));
        String group = sign(Family.argument(values, 2, Value.of(point.equals(",") ? "." : ",")));
        String text = text(values).replaceAll("\\s", "");
        if (text.isEmpty()) {
            return Value.of(0);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '%') {
            end--;
        }
        int at = text.indexOf(point);
        String whole = (at < 0 ? text.substring(0, end) : text.substring(0, Math.min(at, end))).replace(group, "");
        String rest = at < 0 || at >= end ? "" : "." + text.substring(at + 1, end);
        Optional<BigDecimal> number = (whole + rest).matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")
                ? Coerce.tryNumber(whole + rest)
                : Optional.empty();
        int percents = 2 * (text.length() - end);
        return number.map(amount -> Value.of(amount.movePointLeft(percents))).orElse(Value.of(ExcelError.VALUE));
    }

    /** The first letter counts. */
    private static String sign(Value value) {
        String text = Coerce.text(value);
        if (text.isEmpty()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return text.substring(0, 1);
    }

    private static Value shown(List<Value> values) {
        int form = values.size() > 1 ? Coerce.whole(values.get(1)) : 0;
        if (form != 0 && form != 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        String text = text(values);
        return Coerce.held(
                form == 1 && values.get(0) instanceof Value.Text ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
    }
}
