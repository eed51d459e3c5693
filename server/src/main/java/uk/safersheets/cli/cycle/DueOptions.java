package uk.safersheets.cli.cycle;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.safersheets.access.Caller;
import uk.safersheets.api.cycle.CycleJson;
import uk.safersheets.app.cycle.ReadCycle;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.CycleModule;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cli.store.StoreOptions;

/** Of whom, from when and until when. */
final class DueOptions {
    @Mixin
    private StoreOptions store;

    @Option(names = "--partnership", paramLabel = "NAME", description = "Only this partnership's (default: of all).")
    private @Nullable String partnership;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "The first day, such as 2026-04-01 (default: the first of each cycle).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "The last day (default: the end of the present financial year).")
    private @Nullable LocalDate to;

    /** What is done with what is due. */
    @FunctionalInterface
    interface Work {
        void with(CycleModule module, CycleJson cycle) throws IOException;
    }

    void read(Work work) throws IOException {
        try (var services = Services.open(Config.in(store.filled()), Clock.systemUTC())) {
            var asked = new ReadCycle.Asked(partnership, from, to);
            work.with(services.cycle(), services.cycle().read().run(Caller.OPEN, asked));
        }
    }
}
