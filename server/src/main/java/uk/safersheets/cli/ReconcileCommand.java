package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.ReconciledFilesJson;
import uk.safersheets.app.NamedFile;

/** Reconciles a fund with its ledger and shows only what does not tie. */
@Command(
        name = "reconcile",
        description = "Reconciles a funding workbook with a ledger: what does not tie, and the statement.",
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FUNDING", index = "0", description = "The funding allocation workbook.")
    private Path funding;

    @Parameters(
            paramLabel = "LEDGER",
            index = "1..*",
            arity = "1..*",
            description = "The ledger's export, .csv or .xlsx; of several, the oldest first.")
    private List<Path> ledger;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            required = true,
            description = "What the ledger's headings and codes mean, in YAML or JSON.")
    private Path map;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        var fund = Workbook.named(funding);
        var exports = Workbook.named(ledger);
        var meanings = Workbook.named(map);
        var result = templates.reconcile(reconcile -> reconcile.run(fund, exports, meanings, reading.choices()));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(ReconciledFilesJson.of(result.files(), result.reconciliation())));
        } else {
            ReconciliationText.print(
                    out,
                    fund.name() + " and "
                            + exports.stream().map(NamedFile::name).collect(Collectors.joining(", ")),
                    result);
        }
        out.flush();
        return result.reconciliation().breaks().isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }
}
