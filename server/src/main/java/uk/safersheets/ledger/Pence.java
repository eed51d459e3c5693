package uk.safersheets.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/** Money as whole pence: read from what people and finance systems write, and written back. */
public final class Pence {
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:([, '\u2019])\\d{3})(?:\\2\\d{3})*|\\d+)?(\\.\\d*)?");
    private static final Pattern GROUPS = Pattern.compile("[, '\u2019]");
    private static final Pattern CURRENCY = Pattern.compile("£|\uFFE1|gbp|(?<=[cd]r)\\.(?!\\d)");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]");
    /** The apostrophe that makes a text of a number in Excel. */
    private static final Pattern BEFORE = Pattern.compile("^['\u2019]");
    /** An accounting format shows nothing as a dash. */
    private static final Pattern NOTHING_AT_ALL = Pattern.compile("-|--|nil");
    /** Nobody sees whether it stands for a minus. */
    private static final char SOFT_HYPHEN = '\u00AD';

    private static final int LONGEST = 40;
    private static final int DECIMALS = 2;
    /** Ten thousand billion pounds: sums of millions of amounts stay within a long. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private Pence() {}

    /**
     * Pounds as a number or as text: {@code 1,234.50}, {@code £60.00-}, {@code (250.00)}, {@code CR 12.00}; a dash alone
     * is nothing. Empty for what is no amount, and for one that says its side twice.
     */
    public static Optional<BigDecimal> pounds(Value value) {
        return value instanceof Value.Number number ? Optional.of(number.amount()) : pounds(value.toString());
    }

    private static Optional<BigDecimal> pounds(String text) {
        if (isPlain(text)) {
            return Optional.of(new BigDecimal(text));
        }
        String left = withPlainDashes(BEFORE.matcher(Texts.key(text)).replaceFirst(""));
        left = CURRENCY.matcher(left).replaceAll("").strip();
        if (left.length() > LONGEST || text.indexOf(SOFT_HYPHEN) >= 0) {
            return Optional.empty();
        }
        if (NOTHING_AT_ALL.matcher(left).matches()) {
            return Optional.of(BigDecimal.ZERO);
        }
        boolean credit = false;
        int marks = 0;
        for (var mark : Mark.values()) {
            if (mark.isOn(left)) {
                marks++;
                credit = mark.credit;
                left = mark.off(left).strip();
            }
        }
        var amount = marks > 1 ? Optional.<BigDecimal>empty() : plain(left);
        return credit ? amount.map(BigDecimal::negate) : amount;
    }

    /** Whether it is digits, and at most a point between them, as most amounts are. */
    private static boolean isPlain(String text) {
        int point = text.indexOf('.');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((letter < '0' || letter > '9') && (at != point || at == 0)) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** With every kind of dash and minus as the one on the keyboard. */
    static String withPlainDashes(String text) {
        return isAscii(text) ? text : DASHES.matcher(text).replaceAll("-");
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    /** How an amount shows its side. */
    private enum Mark {
        CREDIT_IN_FULL("", "credit", true),
        CREDIT_IN_FULL_BEFORE("credit", "", true),
        DEBIT_IN_FULL("", "debit", false),
        DEBIT_IN_FULL_BEFORE("debit", "", false),
        CREDIT_IN_BRACKETS("", "(cr)", true),
        DEBIT_IN_BRACKETS("", "(dr)", false),
        CREDIT("", "cr", true),
        CREDIT_BEFORE("cr", "", true),
        DEBIT("", "dr", false),
        DEBIT_BEFORE("dr", "", false),
        BRACKETS("(", ")", true),
        LEADING_MINUS("-", "", true),
        TRAILING_MINUS("", "-", true),
        PLUS("+", "", false);

        private final String start;
        private final String end;
        private final boolean credit;

        Mark(String start, String end, boolean credit) {
            this.start = start;
            this.end = end;
            this.credit = credit;
        }

        boolean isOn(String text) {
            return text.length() > start.length() + end.length() && text.startsWith(start) && text.endsWith(end);
        }

        String off(String text) {
            return text.substring(start.length(), text.length() - end.length());
        }
    }

    private static Optional<BigDecimal> plain(String text) {
        var amount = AMOUNT.matcher(text);
        return amount.matches() && text.chars().anyMatch(Character::isDigit)
                ? Optional.of(new BigDecimal(GROUPS.matcher(text).replaceAll("")))
                : Optional.empty();
    }

    /** Whole pence; empty where a part of a penny is left, or it is more than any fund. */
    public static OptionalLong whole(BigDecimal pounds) {
        BigDecimal pence = NumberTolerance.settled(pounds, DECIMALS).movePointRight(DECIMALS);
        return pence.scale() <= 0 && pence.abs().compareTo(MOST) <= 0
                ? OptionalLong.of(pence.longValueExact())
                : OptionalLong.empty();
    }

    /** For machines: {@code -1234.50}. */
    public static String plain(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /** For people: {@code -£1,234.50}. */
    public static String shown(long pence) {
        return (pence < 0 ? "-£" : "£")
                + String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(pence, 2).abs());
    }
}
