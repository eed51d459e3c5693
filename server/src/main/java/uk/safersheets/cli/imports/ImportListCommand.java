package uk.safersheets.cli.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.imports.ImportSummaryJson;
import uk.safersheets.app.Slug;
import uk.safersheets.app.runtime.ImportModule;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.store.StoreOptions;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.store.imports.StoredImport;

/** Lists what was imported. */
@Command(
        name = "list",
        description = "Lists the imports that are kept, the newest first.",
        mixinStandardHelpOptions = true)
public final class ImportListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--for", paramLabel = "PARTNERSHIP", description = "Only this partnership's.")
    private @Nullable String owner;

    @Option(names = "--json", description = "Print the answer as JSON, for machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        ImportModule.within(store.filled(), Clock.systemUTC(), (keep, imports) -> {
            var all = imports.list(Long.MAX_VALUE, Integer.MAX_VALUE, this::isWanted);
            if (json) {
                Json.write(
                        out,
                        new ImportSummaryJson.All(
                                all.stream().map(ImportSummaryJson::of).toList()));
                out.println();
            } else if (all.isEmpty()) {
                out.println("Nothing has been imported.");
            } else {
                all.forEach(kept -> out.println(line(kept)));
            }
            out.flush();
        });
        return 0;
    }

    private boolean isWanted(String partnership) {
        return owner == null || Slug.ofPartnership(owner).equals(Slug.ofPartnership(partnership));
    }

    private static String line(StoredImport kept) {
        String files = kept.files().stream().map(SourceFile::name).collect(Collectors.joining(", "));
        return kept.partnership() + ", import " + kept.number() + " of " + DayFormat.typed(DayFormat.dayOf(kept.at()))
                + ": " + kept.kind().word() + ", " + periods(kept) + files + "; "
                + Plural.number(kept.unplaced().rows()) + " of " + Plural.count(kept.rows(), "row") + " not placed"
                + (kept.replaced().isEmpty()
                        ? ""
                        : "; replaces " + Plural.count(kept.replaced().size(), "period"));
    }

    private static String periods(StoredImport kept) {
        var names = kept.periods().stream().map(one -> one.period().name()).toList();
        return names.isEmpty() ? "" : String.join(" to ", ends(names)) + ", ";
    }

    private static List<String> ends(List<String> names) {
        return names.size() == 1 ? names : List.of(names.get(0), names.get(names.size() - 1));
    }
}
