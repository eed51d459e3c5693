package uk.safersheets.prose.number;

import java.util.List;
import uk.safersheets.prose.token.Tokens;

/** Numbers that are no figures: dates, periods, names with a number, telephone numbers, ages, addresses. */
final class NoFigures {
    private NoFigures() {}

    /** One sort of number that is no figure. */
    interface Sort {
        /** The token after what begins at this one; the same token where nothing does. */
        int end(Tokens tokens, int at);
    }

    private static final List<Sort> SORTS = List.of(
            NoFigures::code,
            Dates::end,
            Years::end,
            Clocks::end,
            Telephones::end,
            Ages::end,
            Named::end,
            Durations::end,
            Houses::end,
            Measures::end);

    static int end(Tokens tokens, int at) {
        for (var sort : SORTS) {
            int end = sort.end(tokens, at);
            if (end > at) {
                return end;
            }
        }
        return at;
    }

    /** {@code CI001}, {@code N62}, an address, and the two halves of a postcode. */
    private static int code(Tokens tokens, int at) {
        if (!tokens.isCode(at)) {
            return at;
        }
        boolean isPostcode = tokens.raw(at).matches("[A-Z]{1,2}\\d[A-Z\\d]?")
                && tokens.isNumber(at + 1)
                && tokens.word(at + 1).length() == 1
                && tokens.isGlued(at + 2)
                && tokens.raw(at + 2).matches("[A-Z]{2}");
        return isPostcode ? at + 3 : at + 1;
    }
}
