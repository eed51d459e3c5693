package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;
import uk.safersheets.contract.Type;

/** Text, or TRUE and FALSE, where a number belongs; a number that Excel keeps as text can be converted. */
final class NumberEntry implements EntryRule {
    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\b(approx|approximately|about|around|circa|c|est|estimated?|roughly|nearly)\\b|^~");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b|/");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,]*\\d)?");

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (!entry.wanted().isNumber() || entry.value() instanceof Value.Number) {
            return Optional.empty();
        }
        if (entry.value() instanceof Value.Text text) {
            return Optional.of(stored(entry, text.text()).orElseGet(() -> text(entry, text.text())));
        }
        return Optional.of(wrong(entry, "You entered " + entry.value() + " instead of " + kind(entry) + ".")
                .fix(numbersOnly(entry)));
    }

    private static Optional<EntryFault> stored(EntryCell entry, String text) {
        if (WrittenNumber.isPercentage(text) && entry.wanted().type() != Type.PERCENT) {
            return Optional.empty();
        }
        if (entry.wanted().type() == Type.PERCENT && isGroupedOnly(text)) {
            return Optional.empty();
        }
        return WrittenNumber.in(text)
                .filter(number -> entry.wanted().type() != Type.MONEY || number.scale() <= 2)
                .map(number -> isBarePercentage(entry, text, number)
                        ? asText(entry, text).fix("Enter " + plain(number) + "% if that is what you meant.")
                        : asText(entry, text)
                                .fix("Select Convert, or type " + again(entry, number) + " again.")
                                .fixMany("Select Convert.")
                                .repair(Value.of(number)));
    }

    /** As 1,234 is under a percentage: a thousand percent with no sign is less likely than a comma for the point. */
    private static boolean isGroupedOnly(String text) {
        return !WrittenNumber.isPercentage(text)
                && WrittenNumber.withDecimalComma(text).isPresent();
    }

    private static EntryFault asText(EntryCell entry, String text) {
        return EntryFault.query(
                        "V008",
                        entry.a1() + " looks like a number but is stored as text (" + DisplayText.quoted(text) + ").")
                .many("look like numbers but are stored as text")
                .unusable();
    }

    /** Whether 12.5 stands where 12.5% belongs: nobody can tell for certain that it does not mean 1,250%. */
    private static boolean isBarePercentage(EntryCell entry, String text, BigDecimal number) {
        return entry.wanted().type() == Type.PERCENT
                && !WrittenNumber.isPercentage(text)
                && number.abs().compareTo(BigDecimal.ONE) > 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String again(EntryCell entry, BigDecimal number) {
        return entry.wanted().type() == Type.PERCENT ? plain(number.movePointRight(2)) + "%" : number.toPlainString();
    }

    private static EntryFault text(EntryCell entry, String text) {
        return wrong(entry, "You entered text (" + DisplayText.quoted(text) + ") instead of " + kind(entry) + ".")
                .fix(fix(entry, text))
                .fixMany(numbersOnly(entry));
    }

    private static EntryFault wrong(EntryCell entry, String message) {
        return EntryFault.error("V007", message)
                .many("are text instead of " + entry.wanted().kinds())
                .example(entry.wanted().example())
                .unusable();
    }

    private static String fix(EntryCell entry, String text) {
        var numbers = numbers(text);
        if (numbers.size() == 1 && ABOUT.matcher(text).find()) {
            return "Enter only the number, for example " + numbers.get(0)
                    + ", and say that it is approximate in a column for notes.";
        }
        if (numbers.size() > 1 && OR.matcher(text).find()) {
            return "Enter one figure here, and put each alternative on a row of its own.";
        }
        var point = withPoint(entry, text);
        if (point.isPresent()) {
            return "Enter " + point.get() + " if that is what you meant.";
        }
        return meant(entry, text)
                .map(number -> "Enter numbers only, for example " + number + ".")
                .orElseGet(() -> numbersOnly(entry));
    }

    /** A comma for the point, written as it is here: 13.8% for 0,138 or 13,8; empty where it makes no such figure. */
    private static Optional<String> withPoint(EntryCell entry, String text) {
        boolean isPercentage = WrittenNumber.isPercentage(text);
        var number = WrittenNumber.withDecimalComma(text);
        return switch (entry.wanted().type()) {
            case PERCENT ->
                number.map(written -> isPercentage || written.abs().compareTo(BigDecimal.ONE) <= 0
                                ? written.movePointRight(2)
                                : written)
                        .map(percent -> plain(percent) + "%");
            case MONEY ->
                number.filter(amount -> !isPercentage && amount.scale() <= 2)
                        .map(amount -> amount.setScale(2).toPlainString());
            case DECIMAL -> number.filter(amount -> !isPercentage).map(NumberEntry::plain);
            default -> Optional.empty();
        };
    }

    /** The figure that 5k, or 85% in a column of its own unit, stands for; empty where nobody can tell. */
    private static Optional<String> meant(EntryCell entry, String text) {
        var thousands = WrittenNumber.thousands(text);
        if (thousands.isPresent()) {
            return thousands.map(number ->
                    entry.wanted().type() == Type.MONEY ? number.setScale(2).toPlainString() : number.toPlainString());
        }
        boolean isOwnUnit = entry.wanted().type() == Type.DECIMAL && WrittenNumber.isPercentage(text);
        return isOwnUnit ? WrittenNumber.in(text).map(number -> plain(number.movePointRight(2))) : Optional.empty();
    }

    private static String numbersOnly(EntryCell entry) {
        var allowed = entry.wanted().allowed();
        return allowed != null && !allowed.isEmpty()
                ? entry.wanted().enter()
                : "Enter numbers only, for example " + entry.wanted().example() + ".";
    }

    private static String kind(EntryCell entry) {
        return entry.wanted().kind();
    }

    private static List<String> numbers(String text) {
        var numbers = new ArrayList<String>();
        for (var found = DIGITS.matcher(text); found.find(); ) {
            WrittenNumber.in(found.group())
                    .or(() -> WrittenNumber.withDecimalComma(found.group()))
                    .ifPresent(number -> numbers.add(number.toPlainString()));
        }
        return numbers;
    }
}
