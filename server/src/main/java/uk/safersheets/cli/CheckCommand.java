package uk.safersheets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Wording;
import uk.safersheets.json.Json;

/** Checks one workbook and lists what to put right. */
@Command(name = "check", description = "Checks a workbook.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        var checked = templates.check(check -> check.file(bytes, name));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(checked.json(false)));
        } else {
            print(out, name, checked.result());
        }
        out.flush();
        return checked.result().summary().errors() > 0 ? SaferSheets.FINDINGS : SaferSheets.NOTHING_TO_FIX;
    }

    private static void print(PrintWriter out, String name, CheckResult result) {
        out.println(name + ": " + Wording.summary(result.summary()));
        var bySeverity = result.findings().stream().collect(Collectors.groupingBy(Finding::severity));
        for (var severity : Severity.values()) {
            var findings = bySeverity.getOrDefault(severity, List.of());
            if (!findings.isEmpty()) {
                out.println();
                out.println(heading(severity));
                findings.forEach(finding -> out.println("  " + Wording.text(finding)));
            }
        }
        if (!result.patches().isEmpty()) {
            int cells = result.patches().size();
            out.println();
            out.println(
                    cells == 1
                            ? "1 calculated cell differs from what we work out. 'recalculate' puts it right."
                            : cells + " calculated cells differ from what we work out. 'recalculate' puts them right.");
        }
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors: put these right";
            case QUERY -> "Queries: put these right or explain them";
            case NOTE -> "Notes";
            case NOT_CHECKED -> "Not checked";
        };
    }
}
