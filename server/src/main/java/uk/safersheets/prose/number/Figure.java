package uk.safersheets.prose.number;

import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.Unit;

/**
 * A number that is a figure, before the words around it are asked. All places are those of tokens.
 *
 * @param from with its sign, its currency and its unit
 * @param to after the last of these
 * @param number the number alone
 * @param numberTo after it
 * @param whole the second number of {@code 4 of the 8}; null for none
 * @param sign 1 and -1 for a printed sign, 0 for none
 * @param isInWords whether it is printed without digits
 */
public record Figure(
        int from,
        int to,
        int number,
        int numberTo,
        Printed printed,
        @Nullable Printed whole,
        Unit unit,
        int sign,
        boolean isInWords) {
    Figure with(int newFrom, int newTo, Unit newUnit) {
        return new Figure(newFrom, newTo, number, numberTo, printed, whole, newUnit, sign, isInWords);
    }

    Figure signed(int newFrom, int newSign) {
        return new Figure(newFrom, to, number, numberTo, printed, whole, unit, newSign, isInWords);
    }

    /** The same, printed with this precision. */
    public Figure printed(Printed other) {
        return new Figure(from, to, number, numberTo, other, whole, unit, sign, isInWords);
    }
}
