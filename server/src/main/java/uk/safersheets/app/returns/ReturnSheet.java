package uk.safersheets.app.returns;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.app.reconciliation.FundingEntries;
import uk.safersheets.app.reconciliation.FundingSheet;
import uk.safersheets.cell.Texts;
import uk.safersheets.returns.Actual;
import uk.safersheets.returns.Author;
import uk.safersheets.returns.Award;
import uk.safersheets.returns.Condition;
import uk.safersheets.returns.FunderReturn;
import uk.safersheets.returns.LedgerSide;
import uk.safersheets.returns.Outcome;
import uk.safersheets.returns.Plan;
import uk.safersheets.returns.ReturnLine;
import uk.safersheets.returns.Virement;

/** What a funding workbook has to report to the funder. What its template does not ask for is not entered. */
final class ReturnSheet {
    private static final String FUNDING = "Funding";
    private static final String PROFILE = "Profile";

    private final FundingEntries entries;
    private final LedgerSide ledger;
    private final Map<String, Integer> profile = new HashMap<>();

    private ReturnSheet(FundingEntries entries, LedgerSide ledger) {
        this.entries = entries;
        this.ledger = ledger;
        entries.rows(PROFILE).forEach(row -> profile.putIfAbsent(Texts.key(entries.words(PROFILE, row, "Line")), row));
    }

    /**
     * @param ledger what the ledger says; null where there is none
     * @throws uk.safersheets.excel.RefusedFile when an amount, a date or a number of it is none
     */
    static FunderReturn read(FundingEntries entries, LedgerSide ledger) {
        return new ReturnSheet(entries, ledger).made();
    }

    private FunderReturn made() {
        return new FunderReturn(
                author(),
                award(),
                received(),
                rows(FUNDING).mapToObj(this::line).toList(),
                rows("Virements").mapToObj(this::virement).toList(),
                rows("Outcomes").mapToObj(this::outcome).toList(),
                rows("Conditions").mapToObj(this::condition).toList(),
                ledger);
    }

    private Author author() {
        return new Author(
                entries.words("Marking"),
                entries.words("Partnership"),
                entries.words("Period"),
                entries.day("PeriodStart", "the start of the period"),
                entries.day("PeriodEnd", "the end of the period"),
                entries.words("PreparedBy"),
                entries.words("ApprovedBy"),
                entries.words("FiguresUpTo"),
                entries.words("Source"));
    }

    private Award award() {
        return new Award(
                entries.words("FundName"),
                entries.words("Funder"),
                entries.pence("AwardAmount", "the award"),
                entries.words("AwardBasis"),
                entries.day("AwardDate", "the date of the award"),
                entries.day("FundingStart", "the first day of spending"),
                entries.day("FundingEnd", "the last day of spending"),
                entries.day("CarryForwardBy", "the last day for carrying forward"),
                entries.day("CarryForwardAsked", "the day carrying forward was asked"));
    }

    /** What the instalments brought, or else what the ledger shows; null where neither says. */
    private Long received() {
        return rows("Instalments")
                .mapToObj(row ->
                        entries.pence("Instalments", row, "Received", entries.words("Instalments", row, "Instalment")))
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .or(() ->
                        Optional.ofNullable(ledger).map(side -> side.statement().received()))
                .orElse(null);
    }

    private ReturnLine line(int row) {
        String line = entries.words(FUNDING, row, "Line");
        return new ReturnLine(
                line,
                entries.words(FUNDING, row, "Initiative"),
                entries.words(FUNDING, row, "Purpose"),
                entries.words(FUNDING, row, "Lead"),
                entries.words(FUNDING, row, "Priority"),
                FundingSheet.standing(entries, row),
                entries.pence(FUNDING, row, "Counted", line),
                actual(row, line),
                plan(profile.get(Texts.key(line)), line));
    }

    private Actual actual(int row, String line) {
        return new Actual(
                ledger == null ? entries.pence(FUNDING, row, "Spent", line) : ledger.spent(line),
                entries.pence(FUNDING, row, "Accrued", line),
                entries.pence(FUNDING, row, "Committed", line));
    }

    private Plan plan(Integer row, String line) {
        if (row == null) {
            return Plan.NONE;
        }
        return new Plan(
                Stream.of("Q1", "Q2", "Q3", "Q4")
                        .map(quarter -> entries.pence(PROFILE, row, quarter, line))
                        .toList(),
                entries.pence(PROFILE, row, "Forecast", line),
                entries.words(PROFILE, row, "Reason"),
                entries.words(PROFILE, row, "Proposal"));
    }

    private Virement virement(int row) {
        String reference = entries.words("Virements", row, "Virement");
        return new Virement(
                reference,
                entries.words("Virements", row, "From"),
                entries.words("Virements", row, "To"),
                entries.pence("Virements", row, "Amount", reference),
                entries.day("Virements", row, "Date", reference),
                entries.words("Virements", row, "Approval reference"),
                entries.words("Virements", row, "Notes"));
    }

    private Outcome outcome(int row) {
        String reference = entries.words("Outcomes", row, "Outcome");
        return new Outcome(
                entries.words("Outcomes", row, "Line"),
                entries.words("Outcomes", row, "Measure"),
                entries.words("Outcomes", row, "Unit"),
                entries.number("Outcomes", row, "Target", reference),
                entries.number("Outcomes", row, "Achieved", reference),
                entries.words("Outcomes", row, "Notes"));
    }

    private Condition condition(int row) {
        return new Condition(
                entries.words("Conditions", row, "Condition"),
                entries.words("Conditions", row, "What is asked"),
                entries.words("Conditions", row, "Met"),
                entries.words("Conditions", row, "Evidence"));
    }

    private IntStream rows(String table) {
        return entries.rows(table);
    }
}
