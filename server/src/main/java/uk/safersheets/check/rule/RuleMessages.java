package uk.safersheets.check.rule;

import java.util.Objects;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellFault;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Type;

/** What one rule says of whatever fails it. Before its day it is on trial, which makes it a note that says so. */
final class RuleMessages {
    private static final String ONE_BY_ONE = "Go through them one by one.";

    private final CheckContext inspection;
    private final PreparedRule prepared;
    private final Rule rule;
    private final boolean isOnTrial;

    RuleMessages(CheckContext inspection, PreparedRule prepared) {
        this.inspection = inspection;
        this.prepared = prepared;
        this.rule = prepared.rule();
        this.isOnTrial = rule.from() != null && rule.from().isAfter(inspection.today());
    }

    CellFault fault(RuleTarget target) {
        var telling = telling(target);
        String said = prepared.label().in(telling);
        String sentence = prepared.message().in(telling) + trial();
        String toDo = prepared.fix().in(telling);
        String together = prepared.many() == null ? null : prepared.many().in(telling) + trial();
        var finding = Finding.of(rule.id(), isOnTrial ? Severity.NOTE : rule.severity())
                .cells(target.cells())
                .table(target.table())
                .column(target.table() == null ? null : target.heading())
                .row(target.rowKey())
                .label(said.isBlank() ? target.label() : said)
                .found(telling.found())
                .expected(telling.expected())
                .difference(telling.difference())
                .message(sentence)
                .fix(toDo)
                .example(rule.example())
                .restsOn(inspection.books().soFar())
                .build();
        return new CellFault(
                finding,
                together,
                prepared.fix().isFixed() ? null : ONE_BY_ONE,
                prepared.fix().isFixed() ? finding.fix() : null,
                isSweeping(target));
    }

    /** Whether many such faults would mean that the column holds the wrong things; an empty cell holds nothing wrong. */
    private boolean isSweeping(RuleTarget target) {
        boolean isEmpty = target.value() != null && target.value().isBlank();
        return rule.severity() == Severity.ERROR && !isOnTrial && !isEmpty;
    }

    private RulePlaceholders telling(RuleTarget target) {
        Value found = rule.found() == null ? target.value() : worked(rule.found(), target);
        Value expected = rule.expected() == null ? null : worked(rule.expected(), target);
        return new RulePlaceholders(inspection, target, found, expected);
    }

    private Value worked(String formula, RuleTarget target) {
        return inspection.formula(formula).evaluate(target.scope());
    }

    private String trial() {
        if (!isOnTrial) {
            return "";
        }
        return " (This check is on trial until "
                + DisplayText.as(Type.DATE, Value.of(DisplayText.serial(Objects.requireNonNull(rule.from(), "from"))))
                + ".)";
    }
}
