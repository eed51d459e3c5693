package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.contract.TableRole;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;

/** A return as the funder reads it: what it comes to first, what was not entered in one list at the end. */
final class ReturnPages {
    /** What stands in a cell that nobody filled. */
    static final String DASH = "\u2013";

    private final FunderReturn made;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notEntered = new ArrayList<>();

    private ReturnPages(FunderReturn made) {
        this.made = made;
    }

    static Document of(FunderReturn made) {
        var pages = new ReturnPages(made);
        pages.write();
        return new Document(made.title(), made.subtitle(), made.marking(), true, pages.blocks);
    }

    private void write() {
        var award = new AwardSections(made);
        var spending = new SpendingSections(made);
        var results = new ResultSections(made);
        blocks.add(Block.summary(ReturnSummary.of(made)));
        blocks.add(new Block.Heading("Spend against profile"));
        blocks.add(SpendingBars.of(made));
        section(award.position());
        section(spending.actuals());
        section(results.outcomes());
        asked(spending.underspend());
        section(award.conditions());
        section(spending.virements());
        ledger();
        section(spending.profile());
        section(results.grants());
        section(award.award());
        signatures();
        notEntered();
    }

    private void section(Section section) {
        var entered = new EnteredSection(section);
        notEntered.addAll(entered.missing());
        if (entered.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(section.title()));
        blocks.add(Block.note(section.note()));
        blocks.add(entered.grid());
    }

    private void asked(Section underspend) {
        blocks.add(new Block.Heading("What is asked of the funder"));
        blocks.add(new Block.Points(new Asked(made).points()));
        boolean isForecast = made.lines().stream()
                .anyMatch(line ->
                        line.underspend() != null || !line.plan().proposal().isEmpty());
        if (isForecast) {
            section(underspend);
        } else {
            notEntered.add(underspend.title() + ": nothing");
        }
    }

    private void ledger() {
        if (made.ledger() == null) {
            return;
        }
        section(LedgerSections.statement(made.ledger()));
        if (!made.ledger().breaks().isEmpty()) {
            section(LedgerSections.breaks(made.ledger(), made.contract().key(TableRole.FUNDING_LINES)));
        }
    }

    private void signatures() {
        blocks.add(new Block.Heading("Signatures"));
        var signatures = made.signatures();
        blocks.add(
                signatures.given().isEmpty() ? Block.plain(signatures.sentence()) : Block.note(signatures.sentence()));
        if (!signatures.given().isEmpty()) {
            blocks.add(new Grid(
                    "Signatures",
                    signatures.sentence(),
                    List.of(Grid.Column.words("As", 20), Grid.Column.words("Who", 40), Grid.Column.words("On", 20)),
                    signatures.given().stream()
                            .map(one -> List.of(one.as(), one.who(), Entry.printed(one.on())))
                            .toList(),
                    false));
        }
    }

    private void notEntered() {
        blocks.add(new Block.Heading("Not entered"));
        if (notEntered.isEmpty()) {
            blocks.add(Block.plain("Nothing: every item of this return was entered."));
        } else {
            blocks.add(Block.plain("What the workbook leaves blank. In the tables a dash stands for it."));
            blocks.add(new Block.Points(notEntered));
        }
    }
}
