package uk.safersheets.formula.library.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Wildcards;

/** Parts of texts, and where they are. */
public final class TextParts {
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Value ONE = Value.of(1);

    private TextParts() {}

    public static Family family() {
        return new Family()
                .onValues("LEN", values -> Value.of(text(values, 0).length()))
                .onValues("LEFT", values -> Value.of(text(values, 0).substring(0, taken(values))))
                .onValues("RIGHT", TextParts::right)
                .onValues("MID", TextParts::middle)
                .onValues("TRIM", values -> Value.of(trimmed(text(values, 0))))
                .onValues("UPPER", values -> Value.of(text(values, 0).toUpperCase(Locale.ROOT)))
                .onValues("LOWER", values -> Value.of(text(values, 0).toLowerCase(Locale.ROOT)))
                .onValues("EXACT", values -> Value.of(text(values, 0).equals(text(values, 1))))
                .onValues("SUBSTITUTE", TextParts::substituted)
                .onValues("REPLACE", TextParts::replaced)
                .onValues("FIND", TextParts::find)
                .onValues("SEARCH", TextParts::search)
                .onValues("VALUE", TextParts::number);
    }

    private static Value number(List<Value> values) {
        return values.get(0) instanceof Value.Logical
                ? Value.of(ExcelError.VALUE)
                : Value.of(Coerce.number(values.get(0)));
    }

    private static String text(List<Value> values, int index) {
        return Coerce.text(values.get(index));
    }

    /** How many characters of the text to take. */
    private static int taken(List<Value> values) {
        return within(
                Coerce.whole(Family.argument(values, 1, ONE)), text(values, 0).length());
    }

    private static int within(int count, int length) {
        if (count < 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Math.min(count, length);
    }

    private static Value right(List<Value> values) {
        String text = text(values, 0);
        return Value.of(text.substring(text.length() - taken(values)));
    }

    private static Value middle(List<Value> values) {
        String text = text(values, 0);
        int start = start(values, 1);
        int from = Math.min(start, text.length());
        return Value.of(text.substring(from, from + within(Coerce.whole(values.get(2)), text.length() - from)));
    }

    /** A place that Excel counts from 1. */
    private static int start(List<Value> values, int index) {
        int start = Coerce.whole(Family.argument(values, index, ONE));
        if (start < 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return start - 1;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return SPACES.matcher(text.substring(start, end)).replaceAll(" ");
    }

    private static Value substituted(List<Value> values) {
        String text = text(values, 0);
        String old = text(values, 1);
        String put = text(values, 2);
        if (old.isEmpty()) {
            return Value.of(text);
        }
        if (values.size() < 4) {
            return everywhere(text, old, put);
        }
        int wanted = start(values, 3);
        int at = text.indexOf(old);
        for (int passed = 0; passed < wanted && at >= 0; passed++) {
            at = text.indexOf(old, at + old.length());
        }
        return Coerce.held(at < 0 ? text : text.substring(0, at) + put + text.substring(at + old.length()));
    }

    /** Stops at what no cell holds, so that a short text cannot grow without end. */
    private static Value everywhere(String text, String old, String put) {
        var answer = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(old);
                at >= 0 && answer.length() <= Coerce.LONGEST_TEXT;
                at = text.indexOf(old, from)) {
            answer.append(text, from, at).append(put);
            from = at + old.length();
        }
        return Coerce.held(answer.append(text, from, text.length()).toString());
    }

    private static Value replaced(List<Value> values) {
        String text = text(values, 0);
        int from = Math.min(start(values, 1), text.length());
        int to = from + within(Coerce.whole(values.get(2)), text.length() - from);
        return Coerce.held(text.substring(0, from) + text(values, 3) + text.substring(to));
    }

    private static Value find(List<Value> values) {
        return place(text(values, 1).indexOf(text(values, 0), begun(values)));
    }

    private static Value search(List<Value> values) {
        String wanted = text(values, 0);
        String within = text(values, 1);
        if (!Wildcards.areIn(wanted)) {
            return place(Comparison.folded(within).indexOf(Comparison.folded(wanted), begun(values)));
        }
        return place(Wildcards.of(wanted).find(within, begun(values)));
    }

    private static int begun(List<Value> values) {
        int start = start(values, 2);
        if (start > text(values, 1).length()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return start;
    }

    private static Value place(int at) {
        if (at < 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Value.of(at + 1L);
    }
}
