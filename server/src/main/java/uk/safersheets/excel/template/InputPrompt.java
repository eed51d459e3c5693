package uk.safersheets.excel.template;

import java.math.BigDecimal;
import java.util.Locale;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.Type;

/** What is to be entered in a cell, as one sentence. */
final class InputPrompt {

    private final Content content;

    private InputPrompt(Content content) {
        this.content = content;
    }

    /** Such as {@code Enter a whole number from 0 to 5.}; empty for a text, where anything goes. */
    static String sentence(Content content) {
        var choices = ValidationFormula.choices(content);
        if (choices instanceof Choices.Listed listed) {
            return "Choose " + String.join(", ", listed.choices()) + ".";
        }
        return choices != null ? "Choose from the list." : new InputPrompt(content).entry();
    }

    private String entry() {
        return switch (content.type()) {
            case WHOLE -> "Enter a whole number" + limits() + ".";
            case DECIMAL -> "Enter a number" + limits() + ".";
            case MONEY -> "Enter pounds and pence" + limits() + ", for example 1250.00.";
            case PERCENT -> "Enter a percentage" + limits() + ", for example 12.5%.";
            case DATE -> "Enter a date" + limits() + ", for example 14/06/2026.";
            case TEXT, CHOICE, YES_NO -> "";
        };
    }

    private String limits() {
        boolean date = content.type() == Type.DATE;
        if (content.least() != null && content.most() != null) {
            return " from " + shown(content.least()) + " to " + shown(content.most());
        }
        if (content.least() != null) {
            return date ? " from " + shown(content.least()) + " on" : " of " + shown(content.least()) + " or more";
        }
        if (content.most() != null) {
            return date ? " up to " + shown(content.most()) : " of " + shown(content.most()) + " or less";
        }
        return "";
    }

    private String shown(BigDecimal limit) {
        return switch (content.type()) {
            case DATE -> DayFormat.typed(Dates.day(limit));
            case MONEY -> String.format(Locale.UK, "£%,.2f", limit);
            case PERCENT -> ValidationFormula.plain(limit.movePointRight(2)) + "%";
            default -> String.format(Locale.UK, limit.stripTrailingZeros().scale() > 0 ? "%s" : "%,.0f", limit);
        };
    }
}
