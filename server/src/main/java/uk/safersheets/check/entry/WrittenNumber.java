package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;

/**
 * Numbers that people write as text: {@code £1,234.50}, {@code 1 234.50} with any kind of space, {@code 12.5%}, {@code
 * (60.00)}, {@code 60.00-} or {@code −60} for a credit, {@code '2240} and full-width digits.
 */
final class WrittenNumber {
    private static final Pattern NUMBER = Pattern.compile("([+-]?) ?(?:£|gbp)? ?([+-]?) ?"
            + "([1-9]\\d{0,2}(?:,\\d{3})+|\\d{1,3}(?:[ '’]\\d{3})+|\\d+)(\\.\\d+)? ?(?:£|gbp|pounds)? ?(-?)");
    private static final Pattern COMMA = Pattern.compile("(\\D*)(\\d+|\\d{1,3}(?:[. '’]\\d{3})+),(\\d+)(\\D*)");
    private static final Pattern PERCENT = Pattern.compile("(.*?) ?(?:%|per cent|percent)");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63]");
    private static final Pattern THOUSANDS = Pattern.compile("(.*\\d) ?k");
    private static final int LONGEST = 30;

    private WrittenNumber() {}

    /** The number that the whole text is, whatever spaces stand around it; a percentage is its fraction. */
    static Optional<BigDecimal> in(String text) {
        return text.length() > 2 * LONGEST ? Optional.empty() : tidied(plainly(text));
    }

    private static Optional<BigDecimal> tidied(String tidy) {
        if (tidy.length() > LONGEST) {
            return Optional.empty();
        }
        if (tidy.startsWith("(") && tidy.endsWith(")")) {
            return tidied(tidy.substring(1, tidy.length() - 1))
                    .filter(amount -> amount.signum() > 0)
                    .map(BigDecimal::negate);
        }
        var percent = PERCENT.matcher(tidy);
        return percent.matches() ? plain(percent.group(1)).map(number -> number.movePointLeft(2)) : plain(tidy);
    }

    /** The number that {@code 0,138}, {@code 12,50} or {@code 1.234,56} is where a comma begins the decimals. */
    static Optional<BigDecimal> withDecimalComma(String text) {
        if (text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var written = COMMA.matcher(plainly(text));
        return written.matches()
                ? tidied(written.group(1) + written.group(2).replaceAll("[. '’]", "") + "." + written.group(3)
                        + written.group(4))
                : Optional.empty();
    }

    /** Whether it is written with a percent sign, or the words for it. */
    static boolean isPercentage(String text) {
        return PERCENT.matcher(plainly(text)).matches();
    }

    /** What {@code 5k} stands for; empty for {@code 2.3k}, which is rounded and so no figure anybody can rely on. */
    static Optional<BigDecimal> thousands(String text) {
        var written = THOUSANDS.matcher(plainly(text));
        return written.matches()
                ? tidied(written.group(1)).filter(number -> number.scale() <= 0).map(number -> number.movePointRight(3))
                : Optional.empty();
    }

    /** One kind of digit, dash and space each; the apostrophe that makes Excel keep a text is left out. */
    private static String plainly(String text) {
        String folded = Normalizer.normalize(Texts.tidy(text), Normalizer.Form.NFKC);
        String dashed = DASHES.matcher(folded).replaceAll("-").toLowerCase(Locale.ROOT);
        return dashed.startsWith("'") || dashed.startsWith("’")
                ? dashed.substring(1).strip()
                : dashed;
    }

    private static Optional<BigDecimal> plain(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String sign = number.group(1) + number.group(2) + number.group(5);
        if (sign.length() > 1) {
            return Optional.empty();
        }
        String decimals = number.group(4) == null ? "" : number.group(4);
        var size = new BigDecimal(number.group(3).replaceAll("[, '’]", "") + decimals);
        return Optional.of(sign.equals("-") ? size.negate() : size);
    }
}
