package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.text.FormatToken.Kind;
import uk.safersheets.formula.tree.Arithmetic;

/** TEXT: a value as a number format of a British Excel shows it. */
public final class TextFormat {
    private static final MathContext GENERAL = new MathContext(10, RoundingMode.HALF_UP);
    private static final int GENERAL_DECIMALS = 9;
    private static final BigDecimal LONG = new BigDecimal("99999999999.5");
    private static final BigDecimal SHORT = new BigDecimal("0.0001");

    private TextFormat() {}

    public static Family family() {
        return new Family().onValues("TEXT", values -> Value.of(shown(values.get(0), Coerce.text(values.get(1)))));
    }

    private static String shown(Value value, String format) {
        if (format.isEmpty()) {
            return "";
        }
        List<FormatSection> sections = FormatReader.read(format);
        if (value instanceof Value.Logical) {
            return value.toString();
        }
        if (value instanceof Value.Blank && sections.get(0).has(Kind.TEXT)) {
            return "";
        }
        if (value instanceof Value.Text text) {
            Optional<BigDecimal> number = Coerce.tryNumber(text.text());
            return number.isPresent() && !sections.get(0).has(Kind.TEXT)
                    ? number(number.get(), sections)
                    : text(text.text(), sections);
        }
        return number(Coerce.number(value), sections);
    }

    private static String text(String text, List<FormatSection> sections) {
        FormatSection last = sections.get(sections.size() - 1);
        if (sections.size() < 4 && !last.has(Kind.TEXT)) {
            return text;
        }
        var shown = new StringBuilder();
        for (var token : last.tokens()) {
            shown.append(token.is(Kind.TEXT) ? text : token.text());
        }
        return shown.toString();
    }

    private static String number(BigDecimal amount, List<FormatSection> all) {
        boolean forTexts =
                all.size() == 4 || all.size() > 1 && all.get(all.size() - 1).has(Kind.TEXT);
        List<FormatSection> sections = forTexts ? all.subList(0, all.size() - 1) : all;
        FormatSection section = section(amount, sections);
        if (section == null) {
            return "#";
        }
        boolean signed = amount.signum() < 0
                && (sections.size() < 2 || section != sections.get(1) || section.condition() != null);
        if (section.isDate()) {
            return DateLayout.shown(section.tokens(), amount);
        }
        if (section.has(Kind.TEXT) || section.has(Kind.GENERAL)) {
            return around(section, section.has(Kind.TEXT) ? Coerce.text(Value.of(amount)) : general(amount, signed));
        }
        return new NumberLayout(section.tokens()).shown(amount.abs(), signed);
    }

    /** By conditions where there are any; otherwise one for numbers from 0 up, one for those below, one for 0. */
    private static @Nullable FormatSection section(BigDecimal amount, List<FormatSection> sections) {
        if (sections.stream().anyMatch(section -> section.condition() != null)) {
            for (var section : sections) {
                if (section.condition() == null || section.condition().test(amount)) {
                    return section;
                }
            }
            return null;
        }
        int wanted = amount.signum() < 0 ? 1 : amount.signum() == 0 ? 2 : 0;
        return sections.get(wanted < sections.size() ? wanted : 0);
    }

    private static String around(FormatSection section, String number) {
        var shown = new StringBuilder();
        for (var token : section.tokens()) {
            shown.append(token.is(Kind.TEXT) || token.is(Kind.GENERAL) ? number : token.text());
        }
        return shown.toString();
    }

    /** As a cell of plain width shows it: 11 signs. */
    static String general(BigDecimal amount, boolean signed) {
        BigDecimal size = Arithmetic.settled(amount.abs());
        String sign = signed ? "-" : "";
        if (size.signum() == 0) {
            return "0";
        }
        boolean fits = size.stripTrailingZeros().scale() <= GENERAL_DECIMALS;
        if (size.compareTo(LONG) >= 0 || size.compareTo(SHORT) < 0 && !fits) {
            return sign
                    + new NumberLayout(FormatReader.read("0.#####E+00").get(0).tokens())
                            .shown(size, false)
                            .replace(".E", "E");
        }
        BigDecimal rounded = size.compareTo(BigDecimal.ONE) < 0
                ? size.setScale(Math.min(GENERAL_DECIMALS, Math.max(0, size.scale())), RoundingMode.HALF_UP)
                : size.precision() - size.scale() > GENERAL.getPrecision()
                        ? size.setScale(0, RoundingMode.HALF_UP)
                        : size.round(GENERAL);
        return sign + rounded.stripTrailingZeros().toPlainString();
    }
}
