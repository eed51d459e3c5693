package uk.safersheets.app.reconciliation;

import java.util.List;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Target;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** The rules that a map without any goes on with: a map made on the page says what new headings mean, and no code. */
final class InheritedRules {
    private final Reconciliations reconciliations;

    InheritedRules(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** The map, and where it has no rule, those sent last for its ledger before this reconciliation. */
    LedgerMap in(LedgerMap map, String fund, Funding funding, long before) {
        if (!map.rules().isEmpty()) {
            return map;
        }
        return map.with(rules(map.layout().source(), fund, before).stream()
                .filter(rule -> leadsInto(funding, rule.target()))
                .toList());
    }

    private List<CodingRule> rules(String source, String fund, long before) {
        var kept = reconciliations.before(fund, before);
        while (kept.isPresent()) {
            var rules = kept.get().source().equals(source) ? rules(kept.get()) : List.<CodingRule>of();
            if (!rules.isEmpty()) {
                return rules;
            }
            kept = reconciliations.before(fund, kept.get().number());
        }
        return List.of();
    }

    private List<CodingRule> rules(StoredReconciliation kept) {
        return kept.files().stream()
                .filter(file -> file.part().equals("map"))
                .flatMap(file ->
                        LedgerMapFile.read(file.name(), reconciliations.file(kept.fund(), file)).rules().stream())
                .toList();
    }

    private static boolean leadsInto(Funding funding, Target target) {
        return !(target instanceof Target.Lines to)
                || to.lines().stream().allMatch(line -> funding.line(line).isPresent());
    }
}
