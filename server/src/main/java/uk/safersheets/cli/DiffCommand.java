package uk.safersheets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.compare.ComparisonJson;
import uk.safersheets.app.compare.CompareWorkbooks.Compared;
import uk.safersheets.compare.diff.Change;
import uk.safersheets.compare.diff.ChangeKind;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.diff.TableChanges;
import uk.safersheets.excel.report.ComparisonReport;

/** Compares two workbooks by meaning. */
@Command(
        name = "diff",
        description = "Compares two workbooks: what was entered, which formulas were altered, what follows.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OLD", index = "0")
    private Path old;

    @Parameters(paramLabel = "NEW", index = "1")
    private Path now;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Option(names = "-o", paramLabel = "REPORT", description = "Write the changes to this workbook, too.")
    private Path report;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        var before = Workbook.named(old);
        var after = Workbook.named(now);
        var compared = templates.compare(compare -> compare.run(before, after));
        if (report != null) {
            WholeFile.write(
                    report,
                    ComparisonReport.write(
                            compared.comparison(), compared.contract(), before.name() + " and " + after.name()));
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(ComparisonJson.of(compared.comparison(), compared.contract())));
        } else {
            print(out, compared);
        }
        out.flush();
        return compared.comparison().isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    private static void print(PrintWriter out, Compared compared) {
        var comparison = compared.comparison();
        var telling = new ChangeText(compared.contract());
        out.println(comparison.summary().sentence());
        comparison.tables().forEach(table -> print(out, table, telling));
        if (!comparison.fields().isEmpty()) {
            out.println();
            out.println("Details");
            print(out, comparison.fields(), telling);
        }
        if (!comparison.outside().isEmpty()) {
            out.println();
            out.println("Outside the tables");
            comparison.outside().forEach(row -> out.println("  " + telling.outside(row)));
        }
    }

    private static void print(PrintWriter out, TableChanges table, ChangeText telling) {
        out.println();
        out.println(table.table());
        table.removed().forEach(row -> out.println("  " + row.key() + " was removed."));
        table.added().forEach(row -> out.println("  " + row.key() + " was added. " + telling.row(table.table(), row)));
        table.renamed().forEach(row -> out.println("  " + row.from() + " is called " + row.to() + " now."));
        print(out, table.changed(), telling);
    }

    /** What somebody did first, and then what follows from it. */
    private static void print(PrintWriter out, List<Change> changes, ChangeText telling) {
        for (var kind : ChangeKind.values()) {
            var alike = changes.stream().filter(change -> change.kind() == kind).toList();
            if (!alike.isEmpty()) {
                out.println("  " + heading(kind));
            }
            for (var change : alike) {
                String place = change.cell() == null ? "" : change.cell() + ": ";
                out.println("    " + place + telling.change(change) + ".");
            }
        }
    }

    private static String heading(ChangeKind kind) {
        return switch (kind) {
            case ENTERED -> "Entered";
            case FORMULA -> "Formulas";
            case FOLLOWS -> "What follows";
        };
    }
}
