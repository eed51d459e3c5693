package uk.safersheets.app.returns;

import static uk.safersheets.contract.TableRole.CONDITIONS;
import static uk.safersheets.contract.TableRole.FUNDING_LINES;
import static uk.safersheets.contract.TableRole.INSTALMENTS;
import static uk.safersheets.contract.TableRole.OUTCOMES;
import static uk.safersheets.contract.TableRole.PROFILE;
import static uk.safersheets.contract.TableRole.VIREMENTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.reconciliation.FundingEntries;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.returns.Actual;
import uk.safersheets.returns.Author;
import uk.safersheets.returns.Award;
import uk.safersheets.returns.Condition;
import uk.safersheets.returns.FunderReturn;
import uk.safersheets.returns.InTotal;
import uk.safersheets.returns.LedgerSide;
import uk.safersheets.returns.Outcome;
import uk.safersheets.returns.Plan;
import uk.safersheets.returns.ReturnLine;
import uk.safersheets.returns.Signatures;
import uk.safersheets.returns.Virement;

/** What a funding workbook has to report to the funder. What its template does not ask for is not entered. */
final class ReturnSheet {
    private static final List<TableColumnRole> QUARTERS = List.of(
            TableColumnRole.FIRST_QUARTER,
            TableColumnRole.SECOND_QUARTER,
            TableColumnRole.THIRD_QUARTER,
            TableColumnRole.LAST_QUARTER);

    private final FundingEntries entries;
    private final @Nullable LedgerSide ledger;
    private final Map<String, Integer> profile = new HashMap<>();

    private ReturnSheet(FundingEntries entries, @Nullable LedgerSide ledger) {
        this.entries = entries;
        this.ledger = ledger;
        entries.rows(PROFILE).forEach(row -> profile.putIfAbsent(Texts.key(entries.key(PROFILE, row)), row));
    }

    /**
     * @param ledger what the ledger says; null where there is none
     * @throws uk.safersheets.excel.opc.RefusedFileException when an amount, a date or a number of it is none
     */
    static FunderReturn read(FundingEntries entries, @Nullable LedgerSide ledger) {
        return new ReturnSheet(entries, ledger).made();
    }

    private FunderReturn made() {
        return new FunderReturn(
                entries.contract(),
                author(),
                award(),
                received(),
                rows(FUNDING_LINES).mapToObj(this::line).toList(),
                rows(VIREMENTS).mapToObj(this::virement).toList(),
                rows(OUTCOMES).mapToObj(this::outcome).toList(),
                rows(CONDITIONS).mapToObj(this::condition).toList(),
                ledger,
                Signatures.NONE);
    }

    private Author author() {
        return new Author(
                entries.words(FieldRole.MARKING),
                entries.words(FieldRole.PARTNERSHIP),
                entries.words(FieldRole.PERIOD),
                entries.day(FieldRole.PERIOD_START, "the start of the period"),
                entries.day(FieldRole.PERIOD_END, "the end of the period"),
                entries.words(FieldRole.PREPARED_BY),
                entries.words(FieldRole.APPROVED_BY),
                entries.words(FieldRole.FIGURES_UP_TO),
                quarters(),
                entries.words(FieldRole.SOURCE));
    }

    private Award award() {
        return new Award(
                entries.words(FieldRole.FUND),
                entries.words(FieldRole.FUNDER),
                entries.day(FieldRole.FUNDER_UNTIL, "the last day of the funder"),
                entries.words(FieldRole.SUCCESSOR_FUNDER),
                entries.pence(FieldRole.AWARD, "the award"),
                entries.words(FieldRole.AWARD_BASIS),
                entries.day(FieldRole.AWARD_DATE, "the date of the award"),
                entries.day(FieldRole.SPENDING_START, "the first day of spending"),
                entries.day(FieldRole.SPENDING_END, "the last day of spending"),
                entries.day(FieldRole.CARRY_FORWARD_BY, "the last day for carrying forward"),
                entries.day(FieldRole.CARRY_FORWARD_ASKED, "the day carrying forward was asked"));
    }

    /** What the instalments brought, or else what the ledger shows; null where neither says. */
    private @Nullable Long received() {
        return rows(INSTALMENTS)
                .mapToObj(
                        row -> entries.pence(INSTALMENTS, row, TableColumnRole.RECEIVED, entries.key(INSTALMENTS, row)))
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .or(() ->
                        Optional.ofNullable(ledger).map(side -> side.statement().received()))
                .orElse(null);
    }

    private ReturnLine line(int row) {
        String line = entries.key(FUNDING_LINES, row);
        return new ReturnLine(
                line,
                entries.words(FUNDING_LINES, row, TableColumnRole.INITIATIVE),
                entries.words(FUNDING_LINES, row, TableColumnRole.PURPOSE),
                entries.words(FUNDING_LINES, row, TableColumnRole.LEAD),
                entries.words(FUNDING_LINES, row, TableColumnRole.PRIORITY),
                inTotal(row),
                entries.pence(FUNDING_LINES, row, TableColumnRole.COUNTED, line),
                actual(row, line),
                plan(profile.get(Texts.key(line)), line));
    }

    /** How many quarters the figures are complete for; 0 where that is not entered. */
    private int quarters() {
        String last = Texts.key(entries.words(FieldRole.FIGURES_UP_TO));
        return 1
                + QUARTERS.stream()
                        .map(quarter -> Texts.key(entries.contract().heading(PROFILE, quarter)))
                        .toList()
                        .indexOf(last);
    }

    private InTotal inTotal(int row) {
        String reads = Texts.key(entries.words(FUNDING_LINES, row, TableColumnRole.STANDING));
        return entries.contract()
                .table(FUNDING_LINES)
                .flatMap(table -> table.column(TableColumnRole.STANDING))
                .map(Column::purposeOrNull)
                .map(purpose -> isWord(reads, purpose.countsWhenOrNull())
                        ? InTotal.COUNTED
                        : isWord(reads, purpose.waitsWhenOrNull()) ? InTotal.TO_CHOOSE : InTotal.LEFT_OUT)
                .orElse(InTotal.COUNTED);
    }

    private static boolean isWord(String reads, @Nullable String wordOrNull) {
        return wordOrNull != null && reads.equals(Texts.key(wordOrNull));
    }

    private Actual actual(int row, String line) {
        return new Actual(
                ledger == null ? entries.pence(FUNDING_LINES, row, TableColumnRole.SPENT, line) : ledger.spent(line),
                entries.pence(FUNDING_LINES, row, TableColumnRole.ACCRUED, line),
                entries.pence(FUNDING_LINES, row, TableColumnRole.COMMITTED, line));
    }

    private Plan plan(@Nullable Integer row, String line) {
        if (row == null) {
            return Plan.NONE;
        }
        return new Plan(
                QUARTERS.stream()
                        .map(quarter -> entries.pence(PROFILE, row, quarter, line))
                        .toList(),
                entries.pence(PROFILE, row, TableColumnRole.FORECAST, line),
                entries.words(PROFILE, row, TableColumnRole.REASON),
                entries.words(PROFILE, row, TableColumnRole.PROPOSAL));
    }

    private Virement virement(int row) {
        String reference = entries.key(VIREMENTS, row);
        return new Virement(
                reference,
                entries.words(VIREMENTS, row, TableColumnRole.FROM),
                entries.words(VIREMENTS, row, TableColumnRole.TO),
                entries.pence(VIREMENTS, row, TableColumnRole.AMOUNT, reference),
                entries.day(VIREMENTS, row, TableColumnRole.DATE, reference),
                entries.words(VIREMENTS, row, TableColumnRole.APPROVAL),
                entries.words(VIREMENTS, row, TableColumnRole.NOTES));
    }

    private Outcome outcome(int row) {
        String reference = entries.key(OUTCOMES, row);
        return new Outcome(
                entries.words(OUTCOMES, row, TableColumnRole.LINE),
                entries.words(OUTCOMES, row, TableColumnRole.MEASURE),
                entries.words(OUTCOMES, row, TableColumnRole.UNIT),
                entries.number(OUTCOMES, row, TableColumnRole.TARGET, reference),
                entries.number(OUTCOMES, row, TableColumnRole.ACHIEVED, reference),
                entries.words(OUTCOMES, row, TableColumnRole.NOTES));
    }

    private Condition condition(int row) {
        return new Condition(
                entries.key(CONDITIONS, row),
                entries.words(CONDITIONS, row, TableColumnRole.ASKED),
                entries.words(CONDITIONS, row, TableColumnRole.MET),
                entries.words(CONDITIONS, row, TableColumnRole.EVIDENCE));
    }

    private IntStream rows(TableRole table) {
        return entries.rows(table);
    }
}
