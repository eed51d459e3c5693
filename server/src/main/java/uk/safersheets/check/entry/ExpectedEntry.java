package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.DisplayText;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;

/**
 * What one column or named cell is to hold, in words.
 *
 * @param heading the column's heading, or the label beside a named cell
 * @param allowed what may be chosen; null for anything of the type
 */
record ExpectedEntry(Content content, String heading, AllowedChoices allowed) {
    private static final String NOT_THERE = ", or a reason such as [x] not available or [z] not applicable";

    static ExpectedEntry of(Content content, String heading, CheckContext inspection) {
        var allowed = content.allowed().map(choices -> AllowedChoices.of(choices, inspection));
        return new ExpectedEntry(
                content,
                heading,
                allowed.orElseGet(() -> content.type() == Type.YES_NO ? AllowedChoices.yesNo() : null));
    }

    Type type() {
        return content.type();
    }

    boolean isKey() {
        return content.entry() == Entry.KEY;
    }

    /** A row cannot be known by nothing, so a key is always required. */
    boolean isRequired() {
        return content.required() || isKey();
    }

    /** Whether a number belongs here; a date is another matter. */
    boolean isNumber() {
        return type() != Type.DATE && (type().isNumeric() || allowed != null && allowed.isNumeric());
    }

    /** Whether a figure may be marked as deliberately not there. */
    boolean takesShorthand() {
        return isNumber() && !isKey();
    }

    /** The id its column gives to what is outside limits or choices, or else the general one. */
    String rule(String general) {
        return content.rule() == null || isKey() ? general : content.rule();
    }

    /** Such as {@code an amount}. */
    String kind() {
        return switch (type()) {
            case MONEY -> "an amount";
            case PERCENT -> "a percentage";
            case DATE -> "a date";
            case WHOLE -> "a whole number";
            default -> "a number";
        };
    }

    /** Such as {@code amounts}. */
    String kinds() {
        return switch (type()) {
            case MONEY -> "amounts";
            case PERCENT -> "percentages";
            case DATE -> "dates";
            default -> "numbers";
        };
    }

    /** What to put there, as one sentence. */
    String enter() {
        if (allowed != null && !allowed.isEmpty()) {
            return choose() + ".";
        }
        return switch (type()) {
            case TEXT, CHOICE, YES_NO -> "Fill in \"" + heading + "\".";
            default ->
                "Enter " + kind() + limits(" ") + (limits("").isEmpty() ? ", for example " + example() : "") + ".";
        };
    }

    /** What to put into a blank: as {@link #enter()}, and where a figure may be missing, how to say so. */
    String fill() {
        String sentence = enter();
        return takesShorthand() ? sentence.substring(0, sentence.length() - 1) + NOT_THERE + "." : sentence;
    }

    /** A right entry in the template's own format. */
    String example() {
        if (allowed != null && !allowed.isEmpty()) {
            return allowed.example();
        }
        if (content.most() != null && type().isNumeric()) {
            return DisplayText.as(type(), Value.of(content.most()));
        }
        return switch (type()) {
            case MONEY -> "5000.00";
            case PERCENT -> "12.5%";
            case DATE -> "14/06/2026";
            case WHOLE -> "12";
            case DECIMAL -> "1.5";
            default -> "";
        };
    }

    /** {@code from 0 to 5}, {@code of 0 or more}, with this before it; empty where there is no limit. */
    String limits(String before) {
        var least = shown(content.least());
        var most = shown(content.most());
        if (least.isPresent() && most.isPresent()) {
            return before + "from " + least.get() + " to " + most.get();
        }
        return least.map(limit -> before + (type() == Type.DATE ? "on or after " + limit : "of " + limit + " or more"))
                .or(() -> most.map(
                        limit -> before + (type() == Type.DATE ? "on or before " + limit : "of " + limit + " or less")))
                .orElse("");
    }

    private Optional<String> shown(@Nullable BigDecimal limit) {
        return Optional.ofNullable(limit).map(number -> DisplayText.as(type(), Value.of(number)));
    }

    private String choose() {
        if (!allowed.isFew()) {
            return "Choose one from the list";
        }
        return (allowed.isNumeric() ? "Enter " : "Choose ") + CellList.or(allowed.words());
    }
}
