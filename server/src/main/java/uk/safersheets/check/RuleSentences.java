package uk.safersheets.check;

import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Type;

/** What one rule says of whatever fails it. Before its day it is on trial, which makes it a note that says so. */
final class RuleSentences {
    private static final String ONE_BY_ONE = "Go through them one by one.";

    private final Inspection inspection;
    private final Rule rule;
    private final Sentence label;
    private final Sentence message;
    private final Sentence many;
    private final Sentence fix;
    private final boolean isOnTrial;

    RuleSentences(Inspection inspection, Rule rule) {
        this.inspection = inspection;
        this.rule = rule;
        this.label = Sentence.of(rule.label());
        this.message = Sentence.of(rule.message());
        this.many = rule.many() == null || rule.many().isBlank() ? null : Sentence.of(rule.many());
        this.fix = Sentence.of(rule.fix());
        this.isOnTrial = rule.from() != null && rule.from().isAfter(inspection.today());
    }

    Fault fault(Target target) {
        var telling = telling(target);
        String said = label.in(telling);
        var finding = Finding.of(rule.id(), isOnTrial ? Severity.NOTE : rule.severity())
                .cells(target.cells())
                .table(target.table())
                .column(target.table() == null ? null : target.heading())
                .row(target.rowKey())
                .label(said.isBlank() ? target.label() : said)
                .found(telling.found())
                .expected(telling.expected())
                .difference(telling.difference())
                .message(message.in(telling) + trial())
                .fix(fix.in(telling))
                .example(rule.example())
                .build();
        return new Fault(
                finding,
                many == null ? null : many.in(telling) + trial(),
                fix.isFixed() ? null : ONE_BY_ONE,
                fix.isFixed() ? finding.fix() : null,
                isSweeping(target));
    }

    /** Whether many such faults would mean that the column holds the wrong things; an empty cell holds nothing wrong. */
    private boolean isSweeping(Target target) {
        boolean isEmpty = target.value() != null && target.value().isBlank();
        return rule.severity() == Severity.ERROR && !isOnTrial && !isEmpty;
    }

    private RuleTelling telling(Target target) {
        Value found = rule.found() == null ? target.value() : worked(rule.found(), target);
        Value expected = rule.expected() == null ? null : worked(rule.expected(), target);
        return new RuleTelling(inspection, target, found, expected);
    }

    private Value worked(String formula, Target target) {
        return inspection.formula(formula).evaluate(target.scope());
    }

    private String trial() {
        if (!isOnTrial) {
            return "";
        }
        return " (This check is on trial until " + Shown.as(Type.DATE, Value.of(Shown.serial(rule.from()))) + ".)";
    }
}
