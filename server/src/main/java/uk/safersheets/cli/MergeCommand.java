package uk.safersheets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.compare.MergeJson;
import uk.safersheets.app.compare.MergeWorkbooks.Merged;
import uk.safersheets.cell.Plural;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.merge.ConflictText;

/** Merges the work of two people who started from the same workbook. */
@Command(
        name = "merge",
        description = "Merges two workbooks that started from the same one. Where both cannot stand, OURS is kept.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BASE", index = "0", description = "The workbook both started from.")
    private Path base;

    @Parameters(paramLabel = "OURS", index = "1", description = "Its notes, extra sheets and formats are kept.")
    private Path ours;

    @Parameters(paramLabel = "THEIRS", index = "2")
    private Path theirs;

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "Where the merged workbook goes.")
    private Path out;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        var start = Workbook.named(base);
        var mine = Workbook.named(ours);
        var other = Workbook.named(theirs);
        var merged = templates.merge(merge -> merge.run(start, mine, other));
        WholeFile.write(out, merged.workbook());
        var screen = spec.commandLine().getOut();
        if (json) {
            screen.println(Json.text(MergeJson.of(
                    merged.merge(), merged.content(), merged.contract(), merged.outside(), merged.sheets())));
        } else {
            print(screen, merged);
        }
        screen.flush();
        return merged.merge().isClean() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    private void print(PrintWriter screen, Merged merged) {
        var conflicts = merged.merge().conflicts();
        var telling = new ChangeText(merged.contract());
        conflicts.forEach(conflict -> screen.println(new ConflictText(telling).of(conflict)));
        int cells = merged.content().patches().size();
        int tables = merged.content().edits().size();
        screen.println(out + ": " + Plural.count(cells, "cell") + " taken from "
                + theirs.getFileName() + (tables == 0 ? "" : ", and rows that came, went or moved")
                + (conflicts.isEmpty() ? ". No conflicts." : ". " + kept(conflicts.size())));
        merged.sheets()
                .forEach(sheet -> screen.println("The sheet " + sheet + " was taken from " + theirs.getFileName()
                        + ", without its charts and pictures."));
        merged.outside().forEach(row -> screen.println(telling.outside(row)));
    }

    private static String kept(int conflicts) {
        return conflicts == 1
                ? "In 1 conflict yours was kept: choose, and correct it."
                : "In " + conflicts + " conflicts yours was kept: choose, and correct them.";
    }
}
