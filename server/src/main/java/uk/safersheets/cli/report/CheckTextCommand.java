package uk.safersheets.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.textcheck.TextCheckJson;
import uk.safersheets.app.textcheck.CheckReport;
import uk.safersheets.cli.DataFolder;
import uk.safersheets.cli.SaferSheets;
import uk.safersheets.cli.Workbook;
import uk.safersheets.textcheck.Verdict;

/** Holds the sentences of a report against workbooks. */
@Command(
        name = "check-text",
        description = "Checks the figures in a report's sentences against the workbooks they come from.",
        mixinStandardHelpOptions = true)
public final class CheckTextCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = "One workbook or more, then the report: a .docx, .txt or .md.")
    private List<Path> files;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        int last = files.size() - 1;
        var report = Workbook.named(files.get(last));
        if (report.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            throw new ParameterException(
                    spec.commandLine(), "The last file is the report, and \"" + report.name() + "\" is a workbook");
        }
        var books = Workbook.named(files.subList(0, last));
        var checked = templates.read(read -> new CheckReport(read).files(books, report));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(TextCheckJson.of(checked)));
        } else {
            ReportText.print(out, report.name(), checked);
        }
        out.flush();
        return checked.count(Verdict.CONTRADICTS) > 0 ? SaferSheets.FINDINGS : SaferSheets.NOTHING_TO_FIX;
    }
}
