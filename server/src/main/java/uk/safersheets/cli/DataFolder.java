package uk.safersheets.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Option;
import uk.safersheets.app.BuiltInTemplates;
import uk.safersheets.app.CheckWorkbook;
import uk.safersheets.app.Config;
import uk.safersheets.app.RecalculateWorkbook;
import uk.safersheets.app.Services;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookReader;

/** Where a command finds its templates: those that come with the service, or those registered in a data folder. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Use the templates registered in this data folder (default: those that come with the service).")
    private Path data;

    <T> T check(Function<CheckWorkbook, T> work) {
        if (data != null) {
            try (var services = open()) {
                return work.apply(services.checkWorkbook());
            }
        }
        return work.apply(new CheckWorkbook(
                new BuiltInTemplates(), new WorkbookReader(UploadLimits.STANDARD), Clock.systemUTC()));
    }

    <T> T recalculate(Function<RecalculateWorkbook, T> work) {
        if (data != null) {
            try (var services = open()) {
                return work.apply(services.recalculateWorkbook());
            }
        }
        return work.apply(new RecalculateWorkbook(new BuiltInTemplates(), UploadLimits.STANDARD));
    }

    /** Refuses a folder that holds nothing, rather than make it one that does. */
    private Services open() {
        if (!Services.isKeptIn(data)) {
            throw new IllegalArgumentException("There is no Safer Sheets data in " + data + ".");
        }
        return Services.open(Config.in(data), Clock.systemUTC());
    }
}
