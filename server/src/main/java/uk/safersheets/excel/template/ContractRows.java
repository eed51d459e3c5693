package uk.safersheets.excel.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.Type;
import uk.safersheets.excel.read.ContractPart;

/** A contract as rows of its four tables: texts, numbers as {@code BigDecimal}, days as {@code LocalDate}, or null. */
final class ContractRows {
    private final TemplateText text;
    private final Contract contract;

    ContractRows(TemplateText text, Contract contract) {
        this.text = text;
        this.contract = contract;
    }

    /** The rows of one of the tables, each in the order of its headings. */
    List<List<@Nullable Object>> of(ContractPart part) {
        return switch (part) {
            case TABLES -> tables();
            case COLUMNS -> columns();
            case FIELDS -> fields();
            case RULES -> contract.rules().stream().map(ContractRows::rule).toList();
        };
    }

    private List<List<@Nullable Object>> tables() {
        return text.tables().stream()
                .map(table -> row(
                        table.name(),
                        table.sheet(),
                        table.key(),
                        table.growing() ? "growing" : "fixed",
                        table.intro(),
                        role(table.roleOrNull())))
                .toList();
    }

    private List<List<@Nullable Object>> columns() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var table : contract.tables()) {
            table.columns().forEach(column -> {
                var row = content(table.name(), column.name(), column.content());
                row.add(column.next().word());
                row.add(
                        column.purposeOrNull() == null
                                ? null
                                : column.purposeOrNull().word());
                rows.add(row);
            });
        }
        return rows;
    }

    private List<List<@Nullable Object>> fields() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var field : contract.fields()) {
            var row = content(field.name(), field.label(), field.content());
            row.add(field.roleOrNull() == null ? null : field.roleOrNull().word());
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable String role(@Nullable TableRole roleOrNull) {
        return roleOrNull == null ? null : roleOrNull.word();
    }

    private static List<@Nullable Object> content(String first, String second, Content content) {
        return row(
                first,
                second,
                content.entry().word(),
                content.type().word(),
                content.required() ? "Yes" : "No",
                limit(content, content.least()),
                limit(content, content.most()),
                content.allowed().map(Objects::toString).orElse(null),
                content.formula(),
                content.rule(),
                content.help());
    }

    private static @Nullable Object limit(Content content, @Nullable BigDecimal limit) {
        return limit != null && content.type() == Type.DATE ? Dates.day(limit) : limit;
    }

    private static List<@Nullable Object> rule(Rule rule) {
        return row(
                rule.id(),
                rule.severity().word(),
                rule.about().toString(),
                rule.each().word(),
                rule.when(),
                rule.test(),
                rule.found(),
                rule.expected(),
                rule.label(),
                rule.message(),
                rule.many(),
                rule.fix(),
                rule.example(),
                rule.why(),
                rule.from());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, cells);
        return row;
    }
}
