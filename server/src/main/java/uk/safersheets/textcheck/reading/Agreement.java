package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.reading.Reading.What;

/** Whether a printed number is what a reading comes to. */
enum Agreement {
    YES,
    /** The size is right and the direction is not. */
    OTHER_WAY,
    /** Its decimals were cut off, and not rounded. */
    CUT,
    NO;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** How much less {@code nearly} may hide, and how much more {@code over}. */
    private static final BigDecimal NEARLY = new BigDecimal("0.92");

    private static final BigDecimal JUST = new BigDecimal("1.08");
    private static final BigDecimal OVER = new BigDecimal("1.5");
    private static final BigDecimal UNDER = new BigDecimal("0.6");
    private static final BigDecimal ABOUT = new BigDecimal("0.04");

    static Agreement of(Mention mention, Reading reading) {
        BigDecimal value = size(mention, reading, reading.value());
        BigDecimal shown = size(mention, reading, reading.shown());
        if (mention.unit() == Unit.PERCENTAGE_POINTS && reading.what() == What.CHANGE_PERCENT) {
            return NO;
        }
        boolean isSize = isSize(mention, value) || isSize(mention, shown);
        if (!isSize) {
            boolean isCut = isExact(mention) && mention.printed().isCutFrom(value);
            return isCut && isDirection(mention, reading) ? CUT : NO;
        }
        return isDirection(mention, reading) ? YES : OTHER_WAY;
    }

    private static BigDecimal size(Mention mention, Reading reading, BigDecimal value) {
        boolean isFraction = mention.unit() == Unit.FRACTION && reading.what() != What.FACTOR;
        return isFraction ? value.abs().divide(HUNDRED) : value.abs();
    }

    private static boolean isExact(Mention mention) {
        return switch (mention.hedge()) {
            case NONE -> mention.unit() != Unit.FRACTION && mention.unit() != Unit.FACTOR;
            default -> false;
        };
    }

    private static boolean isSize(Mention mention, BigDecimal whole) {
        boolean isLess =
                mention.unit() == Unit.FACTOR && mention.printed().value().compareTo(BigDecimal.ONE) < 0;
        BigDecimal size = isLess ? BigDecimal.ONE.subtract(whole) : whole;
        Printed printed = isLess ? lost(mention.printed()) : mention.printed();
        BigDecimal value = printed.value();
        return switch (mention.hedge()) {
            case NONE -> printed.agrees(size);
            case ABOUT -> printed.agrees(size) || size.subtract(value).abs().compareTo(value.multiply(ABOUT)) <= 0;
            case JUST_UNDER ->
                size.compareTo(value) <= 0 && size.compareTo(printed.low().min(value.multiply(NEARLY))) >= 0;
            case JUST_OVER ->
                size.compareTo(value) >= 0 && size.compareTo(printed.high().max(value.multiply(JUST))) <= 0;
            case OVER -> size.compareTo(value) > 0 && size.compareTo(value.multiply(OVER)) <= 0;
            case AT_LEAST -> size.compareTo(value) >= 0 && size.compareTo(value.multiply(OVER)) <= 0;
            case UNDER -> size.compareTo(value) < 0 && size.compareTo(value.multiply(UNDER)) >= 0;
            case AT_MOST -> size.compareTo(value) <= 0 && size.compareTo(value.multiply(UNDER)) >= 0;
        };
    }

    /** More than halved is to have lost more than a half. */
    private static Printed lost(Printed left) {
        return new Printed(BigDecimal.ONE.subtract(left.value()), left.unitInTheLastPlace());
    }

    private static boolean isDirection(Mention mention, Reading reading) {
        int sign = reading.isChange() ? reading.value().signum() : wentTo(mention, reading);
        return switch (mention.direction()) {
            case UP -> sign >= 0;
            case DOWN -> sign <= 0;
            case SAME, UNSAID -> true;
        };
    }

    /** Which way it went to a level that words lead up or down to: {@code rose to 32}. */
    private static int wentTo(Mention mention, Reading reading) {
        boolean isLevel = reading.what() == What.CURRENT && reading.items().size() == 1 && mention.part() == Part.LEVEL;
        BigDecimal change = isLevel ? reading.items().get(0).change() : null;
        return change == null ? 0 : change.signum();
    }

    /** Whether a hedge leaves so much open that a number beyond it proves nothing. */
    static boolean isOpen(Mention mention, Reading reading) {
        BigDecimal size = size(mention, reading, reading.value());
        BigDecimal value = mention.printed().value();
        return switch (mention.hedge()) {
            case OVER, AT_LEAST -> size.compareTo(value) > 0;
            case UNDER, AT_MOST -> size.compareTo(value) < 0;
            default -> mention.direction() == Direction.SAME;
        };
    }
}
