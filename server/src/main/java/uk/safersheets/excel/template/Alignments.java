package uk.safersheets.excel.template;

import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.Type;

/** Which side of its cell an entry stands on: numbers to the right, words to the left, scores and Yes or No between. */
record Alignments(TemplateText template) {

    HorizontalAlignment of(Content content) {
        if (content.type() == Type.YES_NO || isScore(content.choices())) {
            return HorizontalAlignment.CENTER;
        }
        return content.type().isNumeric() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
    }

    /** Whether the choices are numbers. */
    boolean isScore(@Nullable Choices choices) {
        if (choices instanceof Choices.Listed listed) {
            return listed.choices().stream().allMatch(choice -> choice.matches("[0-9.]+"));
        }
        return choices instanceof Choices.InColumn column
                && pointedAt(column).filter(Type::isNumeric).isPresent();
    }

    private Optional<Type> pointedAt(Choices.InColumn choices) {
        return template.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(choices.table()))
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.name().equalsIgnoreCase(choices.column()))
                .map(column -> column.content().type())
                .findFirst();
    }
}
