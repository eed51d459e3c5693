package uk.safersheets.labels;

import java.util.List;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** The labels of a column, taken apart once for all formulas that look something up among them. */
final class Labels {
    private Labels() {}

    /** One label: as it is written, its words, and those as one text. */
    record Label(String text, List<String> words, String plain) {
        static Label of(String text) {
            var words = Words.of(text);
            return new Label(text, words, String.join(" ", words));
        }
    }

    /** In the order of the column, without the blanks. */
    static List<Label> in(Area column) {
        return column.derived(
                Labels.class,
                () -> column.values()
                        .filter(value -> !value.isBlank())
                        .map(Value::toString)
                        .map(Label::of)
                        .toList());
    }
}
