package uk.safersheets.excel.patch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.excel.read.CellTexts;
import uk.safersheets.excel.read.DateStyles;

/** Writes one patched cell in the form of its sheet's part, in plain ASCII. */
final class CellXml {
    private final String prefix;
    private final DateStyles movedDates;

    /**
     * @param prefix of the part's elements, with its colon; empty for none
     * @param movedDates the cell formats whose numbers count from 1904
     */
    CellXml(String prefix, DateStyles movedDates) {
        this.prefix = prefix;
        this.movedDates = movedDates;
    }

    /**
     * @param tag the cell's own start tag, with its address and format
     * @param keptFormula the formula's element as the part has it, where it is the right one already; null to write it
     * @param rest what else stands in the cell
     */
    String cell(String tag, Patch patch, @Nullable String keptFormula, String rest) {
        String formula = keptFormula != null
                ? keptFormula
                : patch.formula().map(this::formula).orElse("");
        String opened = StartTag.opened(typed(tag, patch, keptFormula != null));
        return opened + formula + value(patch, tag) + rest + "</" + prefix + "c>";
    }

    /** A cell that the part does not have yet. */
    String newCell(String address, @Nullable String style, Patch patch) {
        String tag = "<" + prefix + "c r=\"" + address + "\"" + (style == null ? "" : " s=\"" + style + "\"") + ">";
        return cell(tag, patch, null, "");
    }

    String formula(String text) {
        return "<" + prefix + "f>" + escaped(text) + "</" + prefix + "f>";
    }

    /** The tag for what the cell now holds; {@code cm} and {@code vm} speak of a formula that is gone. */
    private static String typed(String tag, Patch patch, boolean sameFormula) {
        String plain = sameFormula ? tag : StartTag.without(StartTag.without(tag, "cm"), "vm");
        String type = type(patch);
        return type.isEmpty() ? StartTag.without(plain, "t") : StartTag.with(plain, "t", type);
    }

    private static String type(Patch patch) {
        var value = patch.value();
        if (value instanceof Value.Text) {
            return patch.formula().isPresent() ? "str" : "inlineStr";
        }
        return value instanceof Value.Logical ? "b" : value instanceof Value.Error ? "e" : "";
    }

    private String value(Patch patch, String tag) {
        var value = patch.value();
        if (value instanceof Value.Blank) {
            return "";
        }
        if (value instanceof Value.Text text && patch.formula().isEmpty()) {
            return "<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">"
                    + escaped(CellTexts.escaped(text.text())) + "</" + prefix + "t></" + prefix + "is>";
        }
        return "<" + prefix + "v>" + escaped(plain(value, tag)) + "</" + prefix + "v>";
    }

    private String plain(Value value, String tag) {
        if (value instanceof Value.Number number) {
            String style = StartTag.attribute(tag, "s");
            boolean moved = movedDates.isDate(style == null ? 0 : Integer.parseInt(style));
            var days = moved ? BigDecimal.valueOf(ExcelDate.DAYS_TO_1904) : BigDecimal.ZERO;
            return Value.of(number.amount().subtract(days).doubleValue()).toString();
        }
        if (value instanceof Value.Logical logical) {
            return logical.truth() ? "1" : "0";
        }
        return value instanceof Value.Text text ? CellTexts.escaped(text.text()) : value.toString();
    }

    /** For the text of an element, whatever the part's encoding. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (point < ' ' || point > '~') {
                        escaped.append("&#").append(point).append(';');
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
