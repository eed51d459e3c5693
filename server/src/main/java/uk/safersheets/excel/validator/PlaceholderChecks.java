package uk.safersheets.excel.validator;

import java.util.Objects;
import java.util.Set;
import uk.safersheets.check.MessageTemplate;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Rule;
import uk.safersheets.excel.read.SheetLine;

/** Whether every placeholder of a rule's sentences names something. */
final class PlaceholderChecks {
    private static final Set<String> ALWAYS = Set.of("Cell", "Heading", "found", "count", "rows", "in rows", "labels");
    private static final Set<String> COMPARED = Set.of("expected", "difference");
    private static final String FIX = "Use a heading of the table, a field, Cell, Heading, found, expected, difference,"
            + " count, rows, labels, or a formula as {=FORMULA|type}.";

    private final Contract contract;
    private final FormulaChecks formulas;

    PlaceholderChecks(Contract contract, FormulaChecks formulas) {
        this.contract = contract;
        this.formulas = formulas;
    }

    void check(Rule rule, SheetLine line) {
        check("Label", rule.label(), rule, line);
        check("Message", rule.message(), rule, line);
        check("Many", Objects.requireNonNullElse(rule.many(), ""), rule, line);
        check("Fix", rule.fix(), rule, line);
    }

    private void check(String heading, String sentence, Rule rule, SheetLine line) {
        MessageTemplate.placeholders(sentence)
                .forEach(placeholder -> checkPlaceholder(placeholder, rule, line, heading));
    }

    private void checkPlaceholder(String placeholder, Rule rule, SheetLine line, String heading) {
        if (placeholder.startsWith("=")) {
            formulas.check(placeholder.substring(1), line, heading, rule);
        } else if (COMPARED.contains(placeholder) && rule.expected() == null) {
            line.fault(
                    heading,
                    "{" + placeholder + "} stands here, but the rule expects nothing.",
                    "Write a formula under Expected, or leave {" + placeholder + "} out.");
        } else if (!ALWAYS.contains(placeholder) && !COMPARED.contains(placeholder) && !names(placeholder, rule)) {
            line.fault(heading, "{" + placeholder + "} names nothing.", FIX);
        }
    }

    private boolean names(String placeholder, Rule rule) {
        return contract.field(placeholder).isPresent()
                || contract.table(
                                rule.about().table() == null ? "" : rule.about().table())
                        .flatMap(table -> table.column(placeholder))
                        .isPresent();
    }
}
