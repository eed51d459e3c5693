package uk.safersheets.formula.library.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Shapes;
import uk.safersheets.formula.tree.Omission;

/** What stands before, after and between delimiters. */
public final class TextSplitting {
    private static final Value NOTHING = Value.of(ExcelError.NA);

    private TextSplitting() {}

    public static Family family() {
        return new Family()
                .with("TEXTBEFORE", arguments -> beside(arguments, true))
                .with("TEXTAFTER", arguments -> beside(arguments, false))
                .with("TEXTSPLIT", TextSplitting::split);
    }

    /** Where a delimiter stands in a text. */
    private record Cut(int start, int end) {}

    private static boolean isGiven(List<Area> arguments, int index) {
        return arguments.size() > index && !Omission.is(arguments.get(index));
    }

    private static int whole(List<Area> arguments, int index, int otherwise) {
        return isGiven(arguments, index) ? Coerce.whole(arguments.get(index).first()) : otherwise;
    }

    private static Area beside(List<Area> arguments, boolean before) {
        List<String> delimiters = delimiters(arguments.get(1));
        int number = whole(arguments, 2, 1);
        boolean anyCase = whole(arguments, 3, 0) != 0;
        boolean endCounts = whole(arguments, 4, 0) != 0;
        return Broadcast.over(arguments.subList(0, 1), values -> {
            String text = Coerce.text(values.get(0));
            if (number == 0 || Math.abs((long) number) > Math.max(1, text.length()) && !text.isEmpty()) {
                throw new ErrorValueException(ExcelError.VALUE);
            }
            Cut cut = cut(text, delimiters, number, anyCase, endCounts);
            if (cut == null) {
                return isGiven(arguments, 5) ? arguments.get(5).first() : NOTHING;
            }
            return Value.of(before ? text.substring(0, cut.start) : text.substring(cut.end));
        });
    }

    /** The cut of this number, from the end for a negative one; null for none. */
    private static @Nullable Cut cut(
            String text, List<String> delimiters, int number, boolean anyCase, boolean endCounts) {
        if (delimiters.contains("")) {
            int at = number > 0 ? 0 : text.length();
            return new Cut(at, at);
        }
        List<Cut> cuts = cuts(text, delimiters, anyCase);
        if (endCounts) {
            cuts.add(number > 0 ? cuts.size() : 0, number > 0 ? new Cut(text.length(), text.length()) : new Cut(0, 0));
        }
        int index = number > 0 ? number - 1 : cuts.size() + number;
        return index < 0 || index >= cuts.size() ? null : cuts.get(index);
    }

    private static List<String> delimiters(Area area) {
        return area.values().map(Coerce::text).toList();
    }

    /** At each place the longest delimiter that stands there. */
    private static List<Cut> cuts(String text, List<String> delimiters, boolean anyCase) {
        String seen = anyCase ? Comparison.folded(text) : text;
        var cuts = new ArrayList<Cut>();
        int at = 0;
        while (at < seen.length()) {
            WorkBudget.count(Work.CHARACTERS, delimiters.size());
            int longest = 0;
            for (var delimiter : delimiters) {
                if (delimiter.length() > longest
                        && seen.startsWith(anyCase ? Comparison.folded(delimiter) : delimiter, at)) {
                    longest = delimiter.length();
                }
            }
            if (longest > 0) {
                cuts.add(new Cut(at, at + longest));
            }
            at += Math.max(1, longest);
        }
        return cuts;
    }

    /** Columns by the second argument, rows by the third; short rows are filled up. */
    private static Area split(List<Area> arguments) {
        String text = Coerce.text(arguments.get(0).first());
        boolean filledOnly =
                isGiven(arguments, 3) && Coerce.truth(arguments.get(3).first());
        boolean anyCase = whole(arguments, 4, 0) != 0;
        Value filling = isGiven(arguments, 5) ? arguments.get(5).first() : NOTHING;
        var lines = new ArrayList<List<String>>();
        for (var line : parts(text, arguments, 2, filledOnly, anyCase)) {
            lines.add(parts(line, arguments, 1, filledOnly, anyCase));
        }
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return Family.refuse(ExcelError.CALC);
        }
        var values = new ArrayList<Value>();
        for (var line : lines) {
            for (int column = 0; column < columns; column++) {
                values.add(column < line.size() ? Value.of(line.get(column)) : filling);
            }
        }
        return Shapes.block(lines.size(), columns, values);
    }

    private static List<String> parts(
            String text, List<Area> arguments, int index, boolean filledOnly, boolean anyCase) {
        if (!isGiven(arguments, index)) {
            return List.of(text);
        }
        List<String> delimiters = delimiters(arguments.get(index));
        if (delimiters.contains("")) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        for (var cut : cuts(text, delimiters, anyCase)) {
            parts.add(text.substring(from, cut.start));
            from = cut.end;
        }
        parts.add(text.substring(from));
        parts.removeIf(part -> filledOnly && part.isEmpty());
        return parts;
    }
}
