package uk.safersheets.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Option;
import uk.safersheets.app.BuiltInTemplates;
import uk.safersheets.app.CheckWorkbook;
import uk.safersheets.app.CompareWorkbooks;
import uk.safersheets.app.Config;
import uk.safersheets.app.KnownTemplates;
import uk.safersheets.app.MergeWorkbooks;
import uk.safersheets.app.RecalculateWorkbook;
import uk.safersheets.app.ReconcileFunding;
import uk.safersheets.app.Services;
import uk.safersheets.app.WriteReturn;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookReader;

/** Where a command finds its templates: those that come with the service, or those registered in a data folder. */
final class DataFolder {
    private static final UploadLimits LIMITS = UploadLimits.STANDARD;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Use the templates registered in this data folder (default: those that come with the service).")
    private Path data;

    <T> T check(Function<CheckWorkbook, T> work) {
        return templates(
                templates -> new CheckWorkbook(templates, new WorkbookReader(LIMITS), Clock.systemUTC()), work);
    }

    <T> T recalculate(Function<RecalculateWorkbook, T> work) {
        return templates(templates -> new RecalculateWorkbook(templates, LIMITS), work);
    }

    <T> T compare(Function<CompareWorkbooks, T> work) {
        return templates(templates -> new CompareWorkbooks(templates, LIMITS), work);
    }

    <T> T merge(Function<MergeWorkbooks, T> work) {
        return templates(templates -> new MergeWorkbooks(templates, LIMITS), work);
    }

    <T> T reconcile(Function<ReconcileFunding, T> work) {
        return templates(templates -> new ReconcileFunding(templates, LIMITS), work);
    }

    <T> T writeReturn(Function<WriteReturn, T> work) {
        return templates(templates -> new WriteReturn(templates, LIMITS), work);
    }

    private <S, T> T templates(Function<KnownTemplates, S> worker, Function<S, T> work) {
        if (data == null) {
            return work.apply(worker.apply(new BuiltInTemplates()));
        }
        try (var services = open()) {
            return work.apply(worker.apply(services.templates()));
        }
    }

    /** Refuses a folder that holds nothing, rather than make it one that does. */
    private Services open() {
        if (!Services.isKeptIn(data)) {
            throw new IllegalArgumentException("There is no Safer Sheets data in " + data + ".");
        }
        return Services.open(Config.in(data), Clock.systemUTC());
    }
}
