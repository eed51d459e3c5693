package uk.safersheets.excel.validator;

import java.util.List;
import java.util.Objects;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.formula.Functions;

/** Whether a copy of a template can be filled in so that the check finds nothing to put right. */
final class TrialChecks {
    private final byte[] xlsx;
    private final ReadContract read;
    private final Functions functions;
    private final List<TemplateFault> faults;

    TrialChecks(byte[] xlsx, ReadContract read, Functions functions, List<TemplateFault> faults) {
        this.xlsx = xlsx;
        this.read = read;
        this.functions = functions;
        this.faults = faults;
    }

    void run() {
        Submission template;
        try {
            template =
                    new WorkbookReader(UploadLimits.STANDARD).open(xlsx, null).submission();
        } catch (RefusedFileException refused) {
            String message = Objects.requireNonNull(refused.getMessage(), "message");
            faults.add(new TemplateFault("The file", message, "Save it from Excel as an Excel Workbook."));
            return;
        }
        var filled = new BlankChecks(read, template).filled();
        if (filled.isPresent()) {
            faults.add(filled.get());
            return;
        }
        var prepared = new PreparedContract(read.contract(), functions);
        new TrialFilling(prepared, new TrialCopy(read.contract(), template))
                .findings().stream().distinct().map(this::fault).forEach(faults::add);
    }

    private TemplateFault fault(Finding finding) {
        var rule = read.rules().stream()
                .filter(told -> told.part().id().equals(finding.ruleId()))
                .filter(told -> finding.table() == null
                        || finding.table().equals(told.part().about().table()))
                .findFirst();
        String place = finding.cells().isEmpty()
                ? rule.map(told -> told.line().place("Test")).orElse(finding.sheet())
                : finding.cells().get(0).toString();
        return new TemplateFault(
                place,
                "We filled in a copy, and no entry that we tried would clear " + finding.ruleId() + ": "
                        + finding.message(),
                rule.isPresent() ? finding.fix() + where(rule.get()) : finding.fix());
    }

    private static String where(ReadContract.Told<Rule> rule) {
        return " If that is not what the rule should want, correct it at "
                + rule.line().place("Test") + ", or give it an Example that clears it.";
    }
}
