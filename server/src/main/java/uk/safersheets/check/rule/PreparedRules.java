package uk.safersheets.check.rule;

import java.util.List;
import uk.safersheets.calculate.PreparedContract;

/** A contract's rules with what of them is the same for every workbook, worked out once. */
record PreparedRules(List<PreparedRule> all) {
    static PreparedRules of(PreparedContract prepared) {
        return prepared.kept(
                PreparedRules.class,
                contract -> new PreparedRules(contract.contract().rules().stream()
                        .map(rule -> PreparedRule.of(rule, contract))
                        .toList()));
    }
}
