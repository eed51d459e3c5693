package uk.safersheets.check;

import java.time.LocalDate;
import java.util.List;
import uk.safersheets.calculate.Difference;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;

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
            new Integrity(),
            new PeriodDates(),
            new HiddenAndMerged(),
            new Links(),
            new FormulaText(),
            new PersonalDataCheck(),
            new RepeatedBlocks(),
            new EntriesOutside(),
            new LostTables(),
            new RuleCheck());

    private Check() {}

    /** What is wrong with its frame; empty when its cells can be looked at. */
    public static List<Finding> frame(PreparedContract prepared, Submission submission) {
        return Frame.faults(prepared.contract(), submission);
    }

    /**
     * Checks a submission against its template.
     *
     * @param today decides which rules are still on trial
     */
    public static CheckResult run(PreparedContract prepared, Submission submission, LocalDate today) {
        var contract = prepared.contract();
        var frame = Frame.faults(contract, submission);
        if (!frame.isEmpty()) {
            return new CheckResult(
                    contract.template(), contract.version(), CheckResult.Summary.of(frame), frame, List.of());
        }
        var inspection = new Inspection(prepared, submission, today);
        var faults = new Faults();
        CHECKERS.forEach(checker -> checker.look(inspection, faults));
        var findings = new Grouping(inspection).findings(faults.all());
        return new CheckResult(
                contract.template(),
                contract.version(),
                CheckResult.Summary.of(findings),
                findings,
                inspection.differences().stream().map(Difference::patch).toList());
    }
}
