package uk.safersheets.api.template;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;

/**
 * What a cell may hold.
 *
 * @param entry who fills it: {@code key} or {@code input} a person, {@code formula} Excel, {@code service} the service,
 *     {@code label} nobody
 * @param least the smallest number, or day as Excel counts them; null for none
 * @param most the largest; null for none
 * @param choices what may be chosen; empty for anything, or for what a table holds that people fill
 * @param choicesFrom the column that the choices stand in; null for none
 * @param formula without its {@code =}; null for what nobody works out
 */
public record TemplateContentJson(
        String entry,
        String type,
        boolean required,
        @Nullable Object least,
        @Nullable Object most,
        List<String> choices,
        @Nullable String choicesFrom,
        @Nullable String formula,
        String help) {
    static TemplateContentJson of(Content content, Contract contract) {
        var choices = content.choices();
        return new TemplateContentJson(
                content.entry().word(),
                content.type().word(),
                content.required(),
                number(content.least()),
                number(content.most()),
                choices == null ? List.of() : listed(choices, contract),
                choices instanceof Choices.InColumn column ? column.toString() : null,
                content.formula(),
                content.help());
    }

    private static @Nullable Object number(@Nullable BigDecimal limit) {
        return limit == null ? null : Scalars.plain(limit);
    }

    private static List<String> listed(Choices choices, Contract contract) {
        if (choices instanceof Choices.Listed listed) {
            return listed.choices();
        }
        var column = (Choices.InColumn) choices;
        var rows = contract.rows().get(column.table());
        return rows == null ? List.of() : column(rows, column.column());
    }

    private static List<String> column(SheetTable rows, String heading) {
        var at = rows.column(heading);
        return at.isEmpty()
                ? List.of()
                : rows.rows().stream()
                        .map(row -> row.cells().get(at.getAsInt()).value())
                        .filter(value -> !value.isBlank())
                        .map(Value::toString)
                        .toList();
    }
}
