package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.returns.ReturnForm;
import uk.safersheets.returns.FunderReturn;

/** Writes the return to the funder as a Word document, a PDF or a workbook. */
@Command(
        name = "return",
        description =
                "Writes the return to the funder, with the schedule of grants, as a Word document, a PDF or a workbook.",
        mixinStandardHelpOptions = true)
final class ReturnCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FUNDING", description = "The funding allocation workbook.")
    private Path funding;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            description = "The ledger's export, .csv or .xlsx; of several, the oldest first. Needs --map.")
    private List<Path> ledger = List.of();

    @Option(names = "--map", paramLabel = "MAP", description = "What the ledger's headings and codes mean.")
    private Path map;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            required = true,
            description = "Where it goes: a name that ends in .docx, .pdf or .xlsx.")
    private Path out;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        requireSense();
        var form = form();
        var made = made();
        WholeFile.write(out, form.write(made));
        var screen = spec.commandLine().getOut();
        screen.println(made.title() + " is in " + out + ".");
        screen.flush();
        return SaferSheets.NOTHING_TO_FIX;
    }

    private void requireSense() throws IOException {
        if (ledger.isEmpty() != (map == null)) {
            throw new IllegalArgumentException("--ledger and --map go together. Name both, or neither.");
        }
        if (Files.exists(out) && Files.isSameFile(funding, out)) {
            throw new IllegalArgumentException(
                    out + " is the workbook itself. Name another file after -o, so that yours stays as it is.");
        }
    }

    private ReturnForm form() {
        String name = Workbook.name(out).toLowerCase(Locale.ROOT);
        return ReturnForm.ofName(name.substring(name.lastIndexOf('.') + 1))
                .orElseThrow(() -> new IllegalArgumentException(
                        out + " ends in none of .docx, .pdf and .xlsx. Name a document or a workbook after -o."));
    }

    private FunderReturn made() throws IOException {
        var fund = Workbook.named(funding);
        if (map == null) {
            return templates.writeReturn(write -> write.run(fund));
        }
        var exports = Workbook.named(ledger);
        var meanings = Workbook.named(map);
        return templates.writeReturn(write -> write.run(fund, exports, meanings));
    }
}
