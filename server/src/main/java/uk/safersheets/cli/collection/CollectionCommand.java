package uk.safersheets.cli.collection;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.access.Caller;
import uk.safersheets.api.Json;
import uk.safersheets.api.collection.CollectionJson;
import uk.safersheets.app.collection.CollectionSight;
import uk.safersheets.app.collection.DescribeCollection;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.packs.PackForm;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cli.WholeFile;
import uk.safersheets.cli.store.StoreOptions;
import uk.safersheets.collection.CollectedReturns;
import uk.safersheets.collection.CollectionPack;
import uk.safersheets.excel.report.CollectionWorkbook;

/** Lists and shows collections, and writes what was given to one. */
@Command(
        name = "collection",
        description = "Lists collections of returns, says how one stands, and writes it as one workbook or as a pack.",
        mixinStandardHelpOptions = true)
public final class CollectionCommand implements Runnable {
    private static final String NUMBER = "The collection's number, as list prints it.";

    @Spec
    private CommandSpec spec;

    /** What is done with the services of the store. */
    private interface Work {
        void with(Services services, PrintWriter out) throws IOException;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "Lists every collection, the newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin StoreOptions store,
            @Option(names = "--json", description = "Print the answer as JSON, for machines.") boolean json)
            throws IOException {
        return on(store, (services, out) -> {
            var all = services.collections().read().all();
            var describe = new DescribeCollection(services.collections().gather());
            if (json) {
                json(
                        out,
                        new CollectionJson.All(all.stream()
                                .map(standing -> describe.brief(standing, everything(services)))
                                .toList()));
            } else if (all.isEmpty()) {
                out.println("Nobody has asked for a collection.");
            } else {
                all.forEach(standing -> out.println(CollectionText.line(standing)));
            }
        });
    }

    @Command(
            name = "show",
            description = "Says how each partnership stands, the totals, and what is missing in them.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "NUMBER", description = NUMBER) long number,
            @Mixin StoreOptions store,
            @Option(names = "--json", description = "Print the answer as JSON, for machines.") boolean json)
            throws IOException {
        return on(store, (services, out) -> {
            var standing = found(services, number);
            if (json) {
                json(
                        out,
                        new DescribeCollection(services.collections().gather()).whole(standing, everything(services)));
            } else {
                CollectionText.all(standing, collected(services, standing)).forEach(out::println);
            }
        });
    }

    @Command(
            name = "workbook",
            description = "Writes every row of every return as one workbook, the partnership first.",
            mixinStandardHelpOptions = true)
    int workbook(
            @Parameters(paramLabel = "NUMBER", description = NUMBER) long number,
            @Mixin StoreOptions store,
            @Option(names = "-o", paramLabel = "OUT", required = true, description = "Where it goes: a .xlsx.")
                    Path file)
            throws IOException {
        require(file, List.of("xlsx"));
        return on(store, (services, out) -> {
            var collected = collected(services, found(services, number));
            WholeFile.write(file, CollectionWorkbook.write(collected));
            said(out, collected, file);
        });
    }

    @Command(
            name = "pack",
            description = "Writes the returns in the order of the panel, as a Word document or a PDF.",
            mixinStandardHelpOptions = true)
    int pack(
            @Parameters(paramLabel = "NUMBER", description = NUMBER) long number,
            @Mixin StoreOptions store,
            @Option(
                            names = "-o",
                            paramLabel = "OUT",
                            required = true,
                            description = "Where it goes: a .docx or a .pdf.")
                    Path file)
            throws IOException {
        var form = PackForm.ofName(require(file, List.of("docx", "pdf"))).orElseThrow();
        return on(store, (services, out) -> {
            var collected = collected(services, found(services, number));
            WholeFile.write(file, form.write(CollectionPack.of(collected)));
            said(out, collected, file);
        });
    }

    private static void said(PrintWriter out, CollectedReturns collected, Path file) {
        out.println(collected.terms().name() + " is in " + file + ".");
        out.println(collected.summary());
    }

    private static void json(PrintWriter out, Object answer) {
        Json.write(out, answer);
        out.println();
    }

    private static String require(Path file, List<String> endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(ending -> name.endsWith("." + ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        file + " does not end in ." + String.join(" or .", endings) + ". Name such a file after -o."));
    }

    private static Standing found(Services services, long number) {
        return services.collections()
                .read()
                .find(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no collection " + number + ". safersheets collection list says which there are."));
    }

    private static CollectedReturns collected(Services services, Standing standing) {
        return services.collections().gather().run(standing, everything(services));
    }

    /** Whoever can read the store can read all of it. */
    private static CollectionSight everything(Services services) {
        return new CollectionSight(services.access(), Caller.OPEN);
    }

    private int on(StoreOptions store, Work work) throws IOException {
        var out = spec.commandLine().getOut();
        try (var services = Services.open(Config.in(store.filled()), Clock.systemUTC())) {
            work.with(services, out);
        }
        out.flush();
        return 0;
    }
}
