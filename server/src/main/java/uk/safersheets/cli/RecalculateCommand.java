package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.NamedFile;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Plural;
import uk.safersheets.check.Wording;

/** Puts every calculated cell of a workbook right and writes the result to another file. */
@Command(name = "recalculate", description = "Recalculates a workbook.", mixinStandardHelpOptions = true)
final class RecalculateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private int taken;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "Where the recalculated workbook goes.")
    private Path out;

    @Option(
            names = "--fix",
            description = "First puts right what a check is certain of, such as numbers stored as text.")
    private boolean fix;

    @Option(
            names = "--figures",
            arity = "0..1",
            fallbackValue = "blank",
            paramLabel = "blank|all",
            description =
                    "First fills blank cells with the figures imported into the data folder; with all, typed figures that"
                            + " say something else are replaced too. Both are printed either way.")
    private @Nullable String figures;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            throw new IllegalArgumentException(
                    out + " is the workbook itself. Name another file after -o, so that yours stays as it is.");
        }
        var screen = spec.commandLine().getOut();
        byte[] bytes =
                figures == null ? Workbook.read(file) : filled(new NamedFile(Workbook.name(file), Workbook.read(file)));
        var done = templates.recalculate(recalculate ->
                fix ? recalculate.fixed(bytes, Workbook.name(file)) : recalculate.run(bytes, Workbook.name(file)));
        if (!done.obstacles().isEmpty()) {
            done.obstacles().forEach(finding -> screen.println(Wording.text(finding)));
            screen.flush();
            return SaferSheets.FINDINGS;
        }
        WholeFile.write(out, done.workbook());
        done.patches().forEach(patch -> screen.println(line(patch)));
        screen.println(outcome(done.patches().size()));
        screen.flush();
        return SaferSheets.NOTHING_TO_FIX;
    }

    private String outcome(int recalculated) {
        if (taken > 0) {
            return Plural.count(taken, "figure was", "figures were") + " filled in in " + out
                    + ", and everything that rests on them was worked out.";
        }
        return recalculated == 0
                ? "Every calculated cell was right already. " + out + " is the same workbook."
                : recalculated + Plural.of(recalculated, " cell was", " cells were") + " put right in " + out + ".";
    }

    private byte[] filled(NamedFile workbook) {
        boolean isOver = "all".equals(figures);
        if (!isOver && !"blank".equals(figures)) {
            throw new IllegalArgumentException("--figures is blank or all, not " + figures + ".");
        }
        return templates.figures(fill -> {
            var proposals = fill.proposals(workbook);
            var screen = spec.commandLine().getOut();
            proposals.notes().forEach(screen::println);
            proposals
                    .differs()
                    .forEach(patch -> screen.println(patch.cell() + ": " + patch.why()
                            + (isOver ? " It was replaced." : " It stays as you typed it.")));
            proposals.fills().forEach(patch -> screen.println(line(patch)));
            var chosen = (isOver
                            ? Stream.concat(proposals.fills().stream(), proposals.differs().stream())
                            : proposals.fills().stream())
                    .map(Patch::cell)
                    .collect(Collectors.toSet());
            taken = chosen.size();
            return fill.fill(workbook, chosen).workbook();
        });
    }

    private static String line(Patch patch) {
        String was = patch.was().isBlank() ? "blank" : patch.was().toString();
        String now = patch.value().isBlank() ? "blank" : patch.value().toString();
        return patch.cell() + ": " + was + " is now " + now + ". " + patch.why();
    }
}
