package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.app.NamedFile;

/** Checks one workbook and lists what to put right. */
@Command(name = "check", description = "Checks a workbook.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(
            names = "--beside",
            paramLabel = "FILE",
            description = "Another workbook of the partnership that rules may compare it with. May be given again.")
    private List<Path> beside = List.of();

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Mixin
    private DataFolder templates = new DataFolder();

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Workbook.read(file);
        String name = Workbook.name(file);
        var checked = templates.check(files(), check -> check.file(bytes, name));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(checked.json(false)));
        } else {
            CheckText.print(out, name, checked.result());
        }
        out.flush();
        return checked.result().summary().errors() > 0 ? SaferSheets.FINDINGS : SaferSheets.NOTHING_TO_FIX;
    }

    private List<NamedFile> files() throws IOException {
        var files = new ArrayList<NamedFile>();
        for (var other : beside) {
            files.add(new NamedFile(Workbook.name(other), Workbook.read(other)));
        }
        return files;
    }
}
