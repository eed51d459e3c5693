package uk.safersheets.returns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Contract;
import uk.safersheets.document.Document;

/**
 * What a partnership reports to the funder of one fund.
 *
 * @param contract what its template calls everything
 * @param received what the funder has paid, in pence; null where it is not entered
 * @param lines in the order of the workbook
 * @param ledger what the ledger says of the fund; null where none was given, and actuals are what the workbook says
 */
public record FunderReturn(
        Contract contract,
        Author author,
        Award award,
        @Nullable Long received,
        List<ReturnLine> lines,
        List<Virement> virements,
        List<Outcome> outcomes,
        List<Condition> conditions,
        @Nullable LedgerSide ledger,
        Signatures signatures) {
    public FunderReturn {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(award, "award");
        lines = List.copyOf(lines);
        virements = List.copyOf(virements);
        outcomes = List.copyOf(outcomes);
        conditions = List.copyOf(conditions);
        Objects.requireNonNull(signatures, "signatures");
    }

    /** The same, as it is signed. */
    public FunderReturn signed(Signatures by) {
        return new FunderReturn(contract, author, award, received, lines, virements, outcomes, conditions, ledger, by);
    }

    /** What the document is called. */
    public String title() {
        return "Monitoring return: " + Entry.words(award.fund()).text();
    }

    /** The line under the title: the protective marking first, then whose return it is and for when. */
    public String subtitle() {
        return marking() + " · " + Entry.words(author.partnership()).text() + " · "
                + Entry.words(author.period()).text();
    }

    public String marking() {
        return author.marking().isEmpty() ? "No protective marking chosen" : author.marking();
    }

    /** Whether the funder who gave the money no longer answers for it when the period ends. */
    boolean isAfterFunder() {
        return award.funderUntil() != null
                && author.end() != null
                && author.end().isAfter(award.funderUntil());
    }

    /** It as a document. */
    public Document document() {
        return ReturnPages.of(this);
    }

    /** Every table of it, in reading order. */
    public List<Section> sections() {
        return Sections.of(this);
    }

    Optional<ReturnLine> line(String reference) {
        return lines.stream()
                .filter(line -> line.line().equalsIgnoreCase(reference))
                .findFirst();
    }
}
