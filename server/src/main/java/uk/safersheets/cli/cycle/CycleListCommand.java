package uk.safersheets.cli.cycle;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.cycle.CycleJson;
import uk.safersheets.api.cycle.DueJson;
import uk.safersheets.api.cycle.DueState;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;

/** Lists what is due. */
@Command(
        name = "list",
        description = "Lists what is due, by day, with how far it is and who answers for it.",
        mixinStandardHelpOptions = true)
final class CycleListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DueOptions options = new DueOptions();

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        options.read((module, cycle) -> {
            if (json) {
                Json.write(out, cycle);
                out.println();
            } else {
                list(out, cycle);
            }
            out.flush();
        });
        return 0;
    }

    private static void list(PrintWriter out, CycleJson cycle) {
        cycle.due().forEach(due -> out.println(line(due)));
        cycle.partnerships().stream()
                .filter(each -> !each.own())
                .forEach(each -> out.println(each.name() + " has not said its cycle, so nothing is due from it."));
        long late = cycle.due().stream().filter(DueJson::late).count();
        out.println(Plural.count(cycle.due().size(), "thing") + " due from " + DayFormat.day(cycle.from()) + " to "
                + DayFormat.day(cycle.to()) + ", " + Plural.number(late) + " late on "
                + DayFormat.day(cycle.today()) + ".");
        if (cycle.to().isAfter(cycle.holidaysKnownUntil())) {
            out.println("Bank holidays are known until " + DayFormat.day(cycle.holidaysKnownUntil())
                    + "; after it they follow the usual rules.");
        }
    }

    private static String line(DueJson due) {
        return DayFormat.day(due.due()) + ": " + due.title() + ", " + due.period() + ", " + due.partnership() + ": "
                + DueState.phrase(due.state()) + (due.late() ? ", late" : "")
                + (due.owner() == null ? "" : " (" + due.owner() + ")");
    }
}
