package uk.safersheets.excel.validator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.SheetLine;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.FormulaException;
import uk.safersheets.formula.Functions;

/** Whether every formula of the contract can be read and worked out, and finds what it refers to. */
final class FormulaChecks {
    /** The heading under which the formulas of cells stand; under all others stand those of rules. */
    private static final String CELLS = "Formula";

    private final ReadContract read;
    private final Functions functions;
    private final List<TemplateFault> faults;

    FormulaChecks(ReadContract read, Functions functions, List<TemplateFault> faults) {
        this.read = read;
        this.functions = functions;
        this.faults = faults;
    }

    void run() {
        int before = faults.size();
        for (var column : read.columns()) {
            calculation(column.column().content(), column.line(), column.table());
        }
        for (var field : read.fields()) {
            calculation(field.part().content(), field.line(), null);
        }
        for (var rule : read.rules()) {
            rule(rule.part(), rule.line());
        }
        if (faults.size() == before) {
            circles();
        }
    }

    private void calculation(Content content, SheetLine line, @Nullable String table) {
        if (content.formula() != null) {
            check(content.formula(), line, CELLS, table, Set.of());
        }
    }

    private void rule(Rule rule, SheetLine line) {
        check(rule.when(), line, "When", rule);
        check(rule.test(), line, "Test", rule);
        check(rule.found(), line, "Found", rule);
        check(rule.expected(), line, "Expected", rule);
        new PlaceholderChecks(read.contract(), this).check(rule, line);
    }

    /** Checks one formula of a rule, which may be null. */
    void check(@Nullable String text, SheetLine line, String heading, Rule rule) {
        boolean inRow = rule.each() == Rule.Each.ROW || rule.each() == Rule.Each.CELL;
        check(text, line, heading, inRow ? rule.about().table() : null, names(rule));
    }

    /** What the evaluation itself gives a name to. */
    private static Set<String> names(Rule rule) {
        if (rule.about().field() != null || rule.each() == Rule.Each.CELL) {
            return Set.of("cell", "heading");
        }
        return rule.each() == Rule.Each.COLUMN ? Set.of("cells", "heading") : Set.of();
    }

    private void check(
            @Nullable String text, SheetLine line, String heading, @Nullable String table, Set<String> names) {
        if (text == null || text.isEmpty()) {
            return;
        }
        try {
            var formula = Formula.parse(text);
            new ReferenceChecks(read.contract(), line, heading, table, names).check(formula);
            formula.functions().forEach(function -> call(function, line, heading));
        } catch (FormulaException e) {
            line.fault(heading, "This is no formula: " + e.getMessage() + ".", "Correct the formula.");
        }
    }

    private void call(String name, SheetLine line, String heading) {
        var function = functions.named(name);
        if (function.isEmpty()) {
            line.fault(
                    heading,
                    "The formula calls " + name + ", which we cannot calculate.",
                    "Write it with other functions.");
        } else if (heading.equals(CELLS) && function.get().isForRulesOnly()) {
            line.fault(
                    heading,
                    name
                            + " looks at another workbook, which no cell may: Excel could not work it out, and the cell would"
                            + " change whenever that workbook does.",
                    "Use " + name + " in a rule, on Contract rules.");
        }
    }

    /** A calculated cell must not rest on itself; this can only be told once every formula can be read. */
    private void circles() {
        var prepared = new PreparedContract(read.contract(), functions);
        for (var column : read.columns()) {
            circle(prepared, column.column().content(), column.line(), column.table());
        }
        for (var field : read.fields()) {
            circle(prepared, field.part().content(), field.line(), null);
        }
    }

    private static void circle(PreparedContract prepared, Content content, SheetLine line, @Nullable String table) {
        if (content.formula() != null) {
            prepared.obstacle(Formula.parse(content.formula()), table)
                    .ifPresent(because -> line.fault(
                            "Formula", "This cannot be worked out, because " + because + ".", "Break the circle."));
        }
    }
}
