package uk.safersheets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.ReadLedger;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.json.LedgerMapFile;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Total;
import uk.safersheets.reconcile.FileBreaks;

/** Reads files of other systems and says what they hold. */
@Command(name = "import", description = "Reads files of other systems.", mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to import: ledger");
    }

    @Command(description = "Reads a ledger's export and states its totals.", mixinStandardHelpOptions = true)
    int ledger(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description = "The export, .csv or .xlsx; of several, the oldest first.")
                    List<Path> files,
            @Option(
                            names = "--map",
                            paramLabel = "MAP",
                            required = true,
                            description = "What its headings mean, in YAML or JSON.")
                    Path map)
            throws IOException {
        var meanings = Workbook.named(map);
        var known = LedgerMapFile.read(meanings.name(), meanings.bytes());
        var read = new ReadLedger(UploadLimits.STANDARD).run(Workbook.named(files), known.layout());
        var breaks = FileBreaks.of(read);
        var out = spec.commandLine().getOut();
        read.files().forEach(file -> print(out, file));
        if (read.files().size() > 1) {
            out.println("Together: " + counted(read.transactions().size(), "transaction") + ", "
                    + Pence.shown(Total.of(read.transactions()).pence()) + "; "
                    + counted(read.resent().size(), "row") + " sent again added nothing.");
        }
        ReconciliationText.print(out, breaks);
        out.flush();
        return breaks.isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    private static void print(PrintWriter out, LedgerFile file) {
        out.println(file.name() + ": " + counted(file.total().rows(), "transaction") + ", "
                + Pence.shown(file.total().pence()) + ".");
        var passed = passed(file.passed());
        if (!passed.isEmpty()) {
            out.println("Passed over: " + String.join(", ", passed) + ".");
        }
    }

    private static List<String> passed(LedgerFile.Passed passed) {
        var parts = new ArrayList<String>();
        add(parts, passed.blank(), "blank row");
        add(parts, passed.headings(), "repeated row of headings", "repeated rows of headings");
        add(parts, passed.totals(), "row of totals", "rows of totals");
        add(parts, passed.remarks(), "row that is no transaction", "rows that are no transactions");
        return parts;
    }

    private static void add(List<String> parts, int count, String one) {
        add(parts, count, one, one + "s");
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static String counted(int count, String what) {
        return count + " " + (count == 1 ? what : what + "s");
    }
}
