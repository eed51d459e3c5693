package uk.safersheets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.ImportedJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.reconciliation.ReadLedger;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.imports.ImportListCommand;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.ledger.BadLedgerException;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.breaks.FileBreaks;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** Reads files of other systems and says what they hold. */
@Command(
        name = "import",
        description = "Reads files of other systems.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FiguresCommands.PoliceUk.class,
            FiguresCommands.HomeOffice.class,
            FiguresCommands.Population.class,
            FiguresCommands.AreaLookup.class,
            FiguresCommands.FamilyGroup.class,
            ImportListCommand.class
        })
final class ImportCommand implements Runnable {
    private static final String KINDS =
            Arrays.stream(ImportKind.values()).map(ImportKind::word).collect(Collectors.joining(", "));

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to import: ledger, " + KINDS + "; or list");
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
                    Path propose,
            @Mixin ReadingOptions reading,
            @Option(names = "--json", description = "Print the answer as JSON, for machines.") boolean json)
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
        return read(exports, Workbook.named(map), propose, reading.choices(), json);
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
    private int read(List<NamedFile> exports, NamedFile map, Path propose, ReadingChoices choices, boolean json)
            throws IOException {
        var layout = LedgerMapFile.read(map.name(), map.bytes()).layout().with(choices);
        var ledgers = new ReadLedger(UploadLimits.STANDARD);
        try {
            return print(ledgers.run(exports, layout), json);
        } catch (BadLedgerException fault) {
            if (!json) {
                proposeForStrange(exports, layout, ledgers, propose);
            }
            throw fault;
        }
    }

    private void proposeForStrange(List<NamedFile> exports, Layout layout, ReadLedger ledgers, Path propose)
            throws IOException {
        for (var export : exports) {
            if (!fits(export, layout, ledgers)) {
                propose(export, propose);
                return;
            }
        }
    }

    /** A file that cannot be taken apart has no headings to propose anything for. */
    private static boolean fits(NamedFile export, Layout layout, ReadLedger ledgers) {
        try {
            return ledgers.fits(export, layout);
        } catch (BadLedgerException broken) {
            return true;
        }
    }

    private int print(Ledger read, boolean json) {
        var breaks = FileBreaks.of(read);
        var out = spec.commandLine().getOut();
        if (json) {
            Json.write(out, ImportedJson.of(read, breaks));
            out.println();
        } else {
            print(out, read, breaks);
        }
        out.flush();
        return breaks.isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    private static void print(PrintWriter out, Ledger read, List<Break> breaks) {
        read.files().forEach(file -> ReadingText.print(out, file));
        if (read.files().size() > 1) {
            out.println("Together: " + Plural.count(read.transactions().size(), "transaction") + ", "
                    + Pence.shown(Total.of(read.transactions()).pence()) + "; "
                    + Plural.count(read.resent().size(), "row") + " sent again added nothing.");
        }
        BreakText.print(out, breaks);
    }
}
