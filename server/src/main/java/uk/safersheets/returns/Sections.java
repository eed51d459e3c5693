package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.contract.TableRole;

/** The tables of a return, in reading order. */
final class Sections {
    private Sections() {}

    static List<Section> of(FunderReturn made) {
        var award = new AwardSections(made);
        var spending = new SpendingSections(made);
        var results = new ResultSections(made);
        var sections = new ArrayList<Section>();
        sections.add(award.position());
        sections.add(spending.actuals());
        sections.add(results.outcomes());
        sections.add(spending.underspend());
        sections.add(award.conditions());
        sections.add(spending.virements());
        if (made.ledger() != null) {
            sections.add(LedgerSections.statement(made.ledger()));
            if (!made.ledger().breaks().isEmpty()) {
                sections.add(
                        LedgerSections.breaks(made.ledger(), made.contract().key(TableRole.FUNDING_LINES)));
            }
        }
        sections.add(spending.profile());
        sections.add(results.grants());
        sections.add(award.award());
        return List.copyOf(sections);
    }
}
