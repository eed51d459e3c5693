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
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.ReadLedger;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.json.LedgerMapFile;
import uk.safersheets.ledger.BadLedger;
import uk.safersheets.ledger.Ledger;
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
                            description = "What its headings mean, in YAML or JSON. Without one we show what we guess.")
                    Path map,
            @Option(
                            names = "--propose",
                            paramLabel = "MAP",
                            description = "Write what we guess to this file, to be corrected.")
                    Path propose)
            throws IOException {
        var exports = Workbook.named(files);
        if (map == null) {
            propose(exports.get(0), propose);
            if (propose == null) {
                throw new IllegalArgumentException("Nothing was imported. Write this map to a file with --propose MAP,"
                        + " correct it, and name it with --map.");
            }
            return SaferSheets.NOTHING_TO_FIX;
        }
        return read(exports, Workbook.named(map), propose);
    }

    private void propose(NamedFile export, Path map) throws IOException {
        var out = spec.commandLine().getOut();
        var proposal = LedgerProposal.of(export);
        proposal.print(out);
        out.flush();
        if (map != null) {
            proposal.write(map);
            out.println("This map is in " + map + ". Correct it and name it with --map, for the next file too.");
            out.flush();
        }
    }

    /** Where the map does not fit, its fault comes after the proposal for the first file that it does not fit. */
    private int read(List<NamedFile> exports, NamedFile map, Path propose) throws IOException {
        var layout = LedgerMapFile.read(map.name(), map.bytes()).layout();
        var ledgers = new ReadLedger(UploadLimits.STANDARD);
        try {
            return print(ledgers.run(exports, layout));
        } catch (BadLedger fault) {
            var strange =
                    exports.stream().filter(one -> !ledgers.fits(one, layout)).findFirst();
            if (strange.isPresent()) {
                propose(strange.get(), propose);
            }
            throw fault;
        }
    }

    private int print(Ledger read) {
        var breaks = FileBreaks.of(read);
        var out = spec.commandLine().getOut();
        read.files().forEach(file -> print(out, file));
        if (read.files().size() > 1) {
            out.println("Together: " + counted(read.transactions().size(), "transaction") + ", "
                    + Pence.shown(Total.of(read.transactions()).pence()) + "; "
                    + counted(read.resent().size(), "row") + " sent again added nothing.");
        }
        BreakText.print(out, breaks);
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
