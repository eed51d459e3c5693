package uk.safersheets.cli.imports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.safersheets.api.Json;
import uk.safersheets.api.imports.KeptImportJson;
import uk.safersheets.app.Person;
import uk.safersheets.app.imports.ImportOrder;
import uk.safersheets.app.imports.ImportSource;
import uk.safersheets.app.imports.ReadImport;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.cli.store.ServerOptions;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.store.imports.Imports;

/** Whether what was read is kept, and where. */
public final class KeepingOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep what was read in this data folder. Without one, and without --store, we only say what the files hold.")
    private @Nullable Path data;

    @Mixin
    private ServerOptions server;

    @Option(
            names = "--for",
            paramLabel = "PARTNERSHIP",
            description =
                    "Whose figures they become, with --data or --store: the one of --partnership when left out, or else every"
                            + " partnership's.")
    private @Nullable String owner;

    @Option(names = "--importer", paramLabel = "NAME", description = "Who imports them, for the record.")
    private @Nullable String by;

    @Option(
            names = "--by-district",
            description = "With --data or --store: count small areas by district, whatever lookup was imported.")
    private boolean isByDistrict;

    public boolean isAsked() {
        return server.address(data).isPresent();
    }

    /**
     * Reads the files, prints what they hold, keeps it, and says under which number and what it replaces.
     *
     * @param print what the files hold, for a person
     * @param json whether all of it is printed as JSON instead
     */
    public void keep(
            ImportKind kind,
            List<ImportSource> files,
            ReadImport.Choices choices,
            PrintWriter out,
            Consumer<ImportResult> print,
            boolean json)
            throws IOException {
        var options = new ImportOrder.Options(
                choices.partnership(),
                choices.areaColumn(),
                choices.asAt(),
                choices.lookup(),
                isByDistrict,
                choices.level(),
                choices.isBackCast());
        var order = new ImportOrder(owner(choices), kind, options, files, Person.atCommandLine(by));
        ImportModule.within(server.address(data).orElseThrow(), Clock.systemUTC(), (keep, imports) -> {
            var result = keep.read(order, ImportProgress.NONE);
            var kept = keep.keep(
                    UUID.randomUUID().toString().replace("-", "").substring(8), order, result, Imports.Writing.ALONE);
            var told = KeptImportJson.of(
                    kept, json ? result.counts() : List.of(), imports.totals(kept.event()), result.memberships());
            if (json) {
                Json.write(out, told);
                out.println();
            } else {
                print.accept(result);
                out.println();
                out.println("Kept as import " + kept.number() + " of " + kept.partnership() + ".");
                told.replaces().forEach(one -> out.println("  " + one.words()));
            }
            out.flush();
        });
    }

    private String owner(ReadImport.Choices choices) {
        if (owner != null && !owner.isBlank()) {
            return owner.strip();
        }
        return choices.partnership().size() == 1 ? choices.partnership().get(0) : ImportOrder.EVERYBODY;
    }
}
