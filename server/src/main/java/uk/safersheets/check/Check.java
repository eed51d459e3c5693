package uk.safersheets.check;

import java.time.LocalDate;
import java.util.List;
import uk.safersheets.calculate.Difference;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.check.entry.EntriesOutside;
import uk.safersheets.check.entry.EntryCheck;
import uk.safersheets.check.privacy.PersonalDataCheck;
import uk.safersheets.check.rule.PeriodDates;
import uk.safersheets.check.rule.RuleCheck;
import uk.safersheets.check.structure.DuplicateKeys;
import uk.safersheets.check.structure.FieldLabels;
import uk.safersheets.check.structure.FixedRows;
import uk.safersheets.check.structure.FormulaCheck;
import uk.safersheets.check.structure.FormulaText;
import uk.safersheets.check.structure.HiddenAndMerged;
import uk.safersheets.check.structure.Links;
import uk.safersheets.check.structure.LostTableCheck;
import uk.safersheets.check.structure.RepeatedBlocks;
import uk.safersheets.check.structure.StructureCheck;

/**
 * Everything one submission can be told, all at once. The frame comes first: while a table, a heading or a named cell
 * is missing, nothing is said of cells.
 */
public final class Check {
    /** Entries come before rules, so that a rule does not repeat what its cell has already been told. */
    private static final List<Checker> CHECKERS = List.of(
            new EntryCheck(),
            new DuplicateKeys(),
            new FixedRows(),
            new FieldLabels(),
            new FormulaCheck(),
            new PeriodDates(),
            new HiddenAndMerged(),
            new Links(),
            new FormulaText(),
            new PersonalDataCheck(),
            new RepeatedBlocks(),
            new EntriesOutside(),
            new LostTableCheck(),
            new RuleCheck());

    private Check() {}

    /** What is wrong with its frame; empty when its cells can be looked at. */
    public static List<Finding> frame(PreparedContract prepared, Submission submission) {
        return StructureCheck.faults(prepared.contract(), submission);
    }

    /** The same of a workbook beside which no other is at hand. */
    public static CheckResult run(PreparedContract prepared, Submission submission, LocalDate today) {
        return run(prepared, submission, today, OtherBooks.none());
    }

    /**
     * Checks a submission against its template.
     *
     * @param today decides which rules are still on trial
     * @param others the partnership's other books, as far as whoever asks may read them
     */
    public static CheckResult run(
            PreparedContract prepared, Submission submission, LocalDate today, OtherBooks others) {
        var contract = prepared.contract();
        var frame = StructureCheck.faults(contract, submission);
        if (!frame.isEmpty()) {
            return new CheckResult(
                    contract.template(),
                    contract.version(),
                    CheckResult.Summary.of(frame),
                    frame,
                    List.of(),
                    List.of());
        }
        var inspection = new CheckContext(prepared, submission, today, others);
        var faults = new FaultCollector();
        CHECKERS.forEach(checker -> checker.look(inspection, faults));
        var findings = new FindingGrouping(inspection).findings(faults.all());
        return new CheckResult(
                contract.template(),
                contract.version(),
                CheckResult.Summary.of(findings),
                findings,
                inspection.differences().stream().map(Difference::patch).toList(),
                inspection.books().all());
    }
}
