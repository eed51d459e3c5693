package uk.safersheets.check.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellFault;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.Finding;
import uk.safersheets.check.MessageTemplate;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Type;

/** What one rule says of whatever fails it. Before its day it is on trial, which makes it a note that says so. */
final class RuleMessages {
    private static final String ONE_BY_ONE = "Go through them one by one.";

    private final CheckContext inspection;
    private final Rule rule;
    private final MessageTemplate label;
    private final MessageTemplate message;
    private final @Nullable MessageTemplate many;
    private final MessageTemplate fix;
    private final boolean isOnTrial;

    RuleMessages(CheckContext inspection, Rule rule) {
        this.inspection = inspection;
        this.rule = rule;
        this.label = MessageTemplate.of(rule.label());
        this.message = MessageTemplate.of(rule.message());
        this.many = rule.many() == null || rule.many().isBlank() ? null : MessageTemplate.of(rule.many());
        this.fix = MessageTemplate.of(rule.fix());
        this.isOnTrial = rule.from() != null && rule.from().isAfter(inspection.today());
    }

    CellFault fault(RuleTarget target) {
        var telling = telling(target);
        String said = label.in(telling);
        String sentence = message.in(telling) + trial();
        String toDo = fix.in(telling);
        String together = many == null ? null : many.in(telling) + trial();
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
                fix.isFixed() ? null : ONE_BY_ONE,
                fix.isFixed() ? finding.fix() : null,
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
