package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.reading.Reading.What;

/** Finds what a wrong figure is instead: a total for a change, another row's, cut off, with its digits swapped. */
final class Diagnosis {
    private static final int MOST_DECIMALS = 2;
    private static final long YEAR = 365;
    private static final long MONTH = 31;

    private final String text;
    private final Facts facts;
    private final Mention mention;
    private final Reading right;
    private final FigureCheck.Found found;

    Diagnosis(String text, Facts facts, FigureCheck.Found found) {
        this.text = text;
        this.facts = facts;
        this.found = found;
        this.mention = found.mention();
        this.right = Objects.requireNonNull(found.against(), "against");
    }

    String message() {
        return "You say " + said() + "; " + what() + ".";
    }

    private String what() {
        var agreement = Agreement.of(mention, right);
        if (agreement == Agreement.OTHER_WAY) {
            var change = right.isChange() ? right.value() : right.items().get(0).change();
            return right.label() + " " + went(Objects.requireNonNull(change, "change"))
                    + (right.working().isEmpty() ? " to " + exact() : ": " + right.working());
        }
        if (agreement == Agreement.CUT) {
            return printed() + " is cut off, not rounded: " + exact() + " is "
                    + Wording.size(mention, right, right.value().abs());
        }
        if (right.what() == What.FACTOR) {
            var figures = right.figures();
            return right.label() + ": " + figures.get(0).shown() + " is " + exact() + " "
                    + figures.get(figures.size() / 2).shown();
        }
        if (mention.unit() == Unit.PERCENTAGE_POINTS && right.what() == What.CHANGE_PERCENT) {
            return printed() + " is the change of a count in per cent; points are between two percentages";
        }
        return otherUnit()
                .or(this::otherKind)
                .or(this::swapped)
                .or(this::otherRow)
                .orElseGet(this::plain);
    }

    /** Per cent for percentage points, a count for per cent. */
    private Optional<String> otherUnit() {
        for (var reading : found.readings()) {
            boolean isSameItem = reading.items().equals(right.items());
            if (isSameItem && reading != right && mention.unit() != Unit.COUNT && reading.isChange()) {
                if (isSize(reading) && reading.what() == What.CHANGE) {
                    return Optional.of(printed() + " is the change in numbers, " + its(right));
                }
                if (isSize(reading)) {
                    return Optional.of(printed() + " is " + words(reading) + ", " + its(right));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> otherKind() {
        return found.readings().stream()
                .filter(reading -> reading.what() != right.what()
                        && reading.items().equals(right.items())
                        && reading.what() != What.OTHER
                        && isSize(reading))
                .findFirst()
                .map(reading -> printed() + " is " + words(reading) + ", " + its(right));
    }

    private Optional<String> swapped() {
        String printed = digits(mention.printed().value());
        String real = digits(right.value()
                .abs()
                .setScale(Math.max(0, mention.printed().value().scale()), java.math.RoundingMode.HALF_UP));
        if (printed.length() != real.length() || printed.equals(real)) {
            return Optional.empty();
        }
        for (int at = 0; at + 1 < real.length(); at++) {
            String swapped = real.substring(0, at) + real.charAt(at + 1) + real.charAt(at) + real.substring(at + 2);
            if (swapped.equals(printed)) {
                return Optional.of("two digits are swapped: " + its(right));
            }
        }
        return Optional.empty();
    }

    /** The same figure of another row. */
    private Optional<String> otherRow() {
        return facts.items(right.table()).stream()
                .filter(item -> !right.items().contains(item))
                .filter(item -> {
                    var value = value(item);
                    return value != null && mention.printed().agrees(value);
                })
                .findFirst()
                .map(item -> "that is " + Shown.of(item.label()) + " figure, " + its(right) + " for " + right.label());
    }

    private @org.jspecify.annotations.Nullable BigDecimal value(Item item) {
        return switch (right.what()) {
            case CURRENT, RATE, POSITION, TARGET, ALLOCATED, SPENT, TOTAL, PREVIOUS ->
                item.figure(FigureKind.valueOf(right.what().name()))
                        .map(Figure::value)
                        .orElse(null);
            case CHANGE, POINTS -> item.change();
            case CHANGE_PERCENT ->
                item.figure(FigureKind.CHANGE_PERCENT).map(Figure::value).orElse(null);
            default -> null;
        };
    }

    private String plain() {
        return right.label() + ": " + its(right);
    }

    /** {@code the change is 58}, {@code this period's figure is 218}. */
    private String its(Reading reading) {
        int sign = reading.isChange() ? reading.value().signum() : 0;
        boolean isSaid =
                sign < 0 && mention.direction() == Direction.DOWN || sign > 0 && mention.direction() == Direction.UP;
        String way = sign == 0 || isSaid ? "" : sign < 0 ? " down" : " up";
        return words(reading) + " is " + exact() + way;
    }

    /** A column that is known by its heading is called by it; what lies a year apart is this year's and last year's. */
    private String words(Reading reading) {
        if (reading.what() == What.OTHER) {
            return reading.figures().get(0).heading();
        }
        var item = reading.items().get(0);
        boolean isYearly = item.current() != null
                && item.previous() != null
                && Math.abs(ChronoUnit.DAYS.between(
                                        item.previous().end(), item.current().end())
                                - YEAR)
                        <= MONTH;
        if (isYearly && reading.what() == What.CURRENT) {
            return "this year's total";
        }
        return isYearly && reading.what() == What.PREVIOUS
                ? "last year's total"
                : reading.what().words();
    }

    private String exact() {
        BigDecimal size = right.value().abs();
        return switch (right.what()) {
            case CHANGE_PERCENT, SHARE ->
                Shown.number(
                                size,
                                Math.min(
                                        MOST_DECIMALS,
                                        Math.max(1, mention.printed().value().scale() + 1))) + "%";
            case FACTOR -> Shown.number(size, 2) + " times";
            case POINTS -> Shown.number(size, 1) + " percentage points";
            default ->
                right.figures().isEmpty()
                        ? Shown.number(size, 2)
                        : right.figures().get(0).shown(size);
        };
    }

    private boolean isSize(Reading reading) {
        return mention.printed().agrees(reading.value()) || mention.printed().agrees(reading.shown());
    }

    private static String went(BigDecimal change) {
        return change.signum() < 0 ? "fell" : change.signum() > 0 ? "rose" : "stayed the same";
    }

    private String said() {
        String quote = mention.quote().of(text).strip();
        boolean isPlain = !quote.isEmpty() && !Character.isLetter(quote.charAt(0));
        return isPlain || mention.direction() == Direction.UNSAID ? quote : "\"" + quote + "\"";
    }

    private String printed() {
        return mention.number().of(text).strip();
    }

    private static String digits(BigDecimal value) {
        return value.toPlainString().replace(".", "");
    }
}
