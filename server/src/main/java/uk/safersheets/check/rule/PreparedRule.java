package uk.safersheets.check.rule;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.check.MessageTemplate;
import uk.safersheets.contract.Rule;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Reference;

/**
 * A rule with its formulas and sentences read.
 *
 * @param when null for always
 * @param isBeyondUs whether one of its formulas cannot be worked out at all
 * @param many null when each finding stands alone
 */
record PreparedRule(
        Rule rule,
        Asked test,
        @Nullable Asked when,
        boolean isBeyondUs,
        MessageTemplate label,
        MessageTemplate message,
        @Nullable MessageTemplate many,
        MessageTemplate fix) {

    /**
     * One of its formulas.
     *
     * @param readsCell whether it reads the cell that it is asked about
     * @param readsCells whether it reads the column that it is asked about
     */
    record Asked(Formula formula, boolean readsCell, boolean readsCells) {
        static Asked of(Formula formula) {
            return new Asked(formula, reads(formula, "Cell"), reads(formula, "Cells"));
        }

        private static boolean reads(Formula formula, String name) {
            return formula.references().stream()
                    .anyMatch(reference -> reference instanceof Reference.Name read
                            && read.name().equalsIgnoreCase(name));
        }
    }

    static PreparedRule of(Rule rule, PreparedContract prepared) {
        var test = prepared.formula(rule.test());
        var when = Optional.ofNullable(rule.when()).map(prepared::formula);
        boolean isBeyondUs = Stream.concat(when.stream(), Stream.of(test))
                .anyMatch(formula ->
                        prepared.obstacle(formula, rule.about().table()).isPresent());
        boolean isAlone = rule.many() == null || rule.many().isBlank();
        return new PreparedRule(
                rule,
                Asked.of(test),
                when.map(Asked::of).orElse(null),
                isBeyondUs,
                MessageTemplate.of(rule.label()),
                MessageTemplate.of(rule.message()),
                isAlone ? null : MessageTemplate.of(rule.many()),
                MessageTemplate.of(rule.fix()));
    }
}
