package uk.safersheets.cli.report;

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
import uk.safersheets.api.reports.FilledFigureJson;
import uk.safersheets.api.reports.FilledReportJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.reports.FilledReport;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.DataFolder;
import uk.safersheets.cli.SaferSheets;
import uk.safersheets.cli.WholeFile;
import uk.safersheets.cli.Workbook;

/** Fills the figures that a Word report names. */
@Command(
        name = "fill-report",
        description = "Fills the figures that a Word report names, from approved versions or from workbooks.",
        mixinStandardHelpOptions = true)
public final class FillReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "REPORT", description = "A .docx with names of figures in content controls or {{braces}}.")
    private Path report;

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "Where to write the filled report.")
    private Path target;

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Take figures from these workbooks instead of the approved versions of the data folder.")
    private List<Path> workbooks = List.of();

    @Option(names = "--sources", description = "Write where each figure comes from as a comment beside it.")
    private boolean sources;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        var sent = Workbook.named(report);
        var filled = filled(sent);
        WholeFile.write(target, filled.bytes());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(FilledReportJson.of(filled.filled(), filled.left(), filled.notes())));
        } else {
            print(out, filled);
        }
        out.flush();
        return filled.left().isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    private FilledReport filled(NamedFile sent) throws IOException {
        if (workbooks.isEmpty()) {
            return data.reports(reports -> reports.fill(sent, sources));
        }
        var books = Workbook.named(workbooks);
        return data.fill(fill -> fill.ofFiles(sent, books, sources));
    }

    private void print(PrintWriter out, FilledReport filled) {
        int all = filled.filled().size() + filled.left().size();
        out.println(
                Workbook.name(report) + ": " + Plural.count(all, "place names a figure", "places name a figure") + "; "
                        + Plural.number(filled.filled().size()) + " filled, "
                        + Plural.number(filled.left().size())
                        + " left as " + Plural.of(filled.left().size(), "it was", "they were") + ".");
        if (!filled.left().isEmpty()) {
            out.println();
            out.println("Not filled:");
            filled.left().forEach(left -> {
                out.println("  " + left.place() + ": " + left.reference());
                out.println("    " + left.reason());
            });
        }
        if (!filled.filled().isEmpty()) {
            out.println();
            out.println("Filled:");
            filled.filled().forEach(one -> {
                out.println("  " + one.place() + ": " + one.reference() + " is " + one.shown());
                out.println("    " + source(one));
            });
        }
        filled.notes().forEach(note -> out.println("Note: " + note));
    }

    private static String source(FilledFigureJson figure) {
        return figure.workbook()
                + (figure.version() == null ? "" : ", version " + figure.version())
                + ", " + figure.cell()
                + (figure.approved() == null ? "" : ", approved on " + DayFormat.day(figure.approved()));
    }
}
