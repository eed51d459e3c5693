package uk.safersheets.functions.labels;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** Labels taken apart once, for all that is looked up among them. */
final class Labels {
    private final List<Label> all;
    private final Set<String> plain;

    private Labels(List<Label> all) {
        this.all = all;
        this.plain = all.stream().map(Label::plain).collect(Collectors.toSet());
    }

    /** One label: as it is written, its words, and those as one text. */
    record Label(String text, List<String> words, String plain) {
        static Label of(String text) {
            var words = Words.of(text);
            return new Label(text, words, String.join(" ", words));
        }
    }

    static Labels of(Collection<String> texts) {
        return new Labels(texts.stream().map(Label::of).toList());
    }

    /** Those of a column, without its blanks. */
    static Labels in(Area column) {
        return column.derived(
                Labels.class,
                () -> of(column.values()
                        .filter(value -> !value.isBlank())
                        .map(Value::toString)
                        .toList()));
    }

    /** In their own order. */
    List<Label> all() {
        return all;
    }

    /** Whether one of them is written alike. */
    boolean has(Label label) {
        return plain.contains(label.plain());
    }
}
