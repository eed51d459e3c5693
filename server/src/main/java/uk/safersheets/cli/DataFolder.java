package uk.safersheets.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.app.compare.CompareWorkbooks;
import uk.safersheets.app.compare.MergeWorkbooks;
import uk.safersheets.app.imports.propose.FillFigures;
import uk.safersheets.app.reconciliation.ReconcileFunding;
import uk.safersheets.app.reports.FigureBooks;
import uk.safersheets.app.reports.FillReport;
import uk.safersheets.app.returns.WriteReturn;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.ReportModule;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.runtime.WorkbookModule;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.cli.store.ServerOptions;
import uk.safersheets.cli.store.StoreOptions;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.store.db.StoreAddress;

/** Where a command finds its templates: those that come with the service, or those registered in a store. */
public final class DataFolder {
    private static final UploadLimits LIMITS = UploadLimits.STANDARD;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Use the templates registered in this data folder (default: those that come with the service).")
    private @Nullable Path data;

    @Mixin
    private ServerOptions server;

    <T> T check(Function<CheckWorkbook, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.check(Clock.systemUTC())));
    }

    /** @param beside workbooks that rules may compare it with */
    <T> T check(List<NamedFile> beside, Function<CheckWorkbook, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.check(Clock.systemUTC(), beside)));
    }

    <T> T recalculate(Function<RecalculateWorkbook, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.recalculate()));
    }

    /**
     * Does something with the figures that were imported into the folder.
     *
     * @throws IllegalArgumentException where none was named
     */
    <T> T figures(Function<FillFigures, T> work) {
        var store = named().orElseThrow(() ->
                new IllegalArgumentException("Name the folder that the figures were imported into, with --data DIR."));
        try (var services = open(store)) {
            return work.apply(services.imports().fill());
        }
    }

    <T> T compare(Function<CompareWorkbooks, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.compare()));
    }

    <T> T merge(Function<MergeWorkbooks, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.merge()));
    }

    <T> T reconcile(Function<ReconcileFunding, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.reconcile()));
    }

    <T> T writeReturn(Function<WriteReturn, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.writeReturn()));
    }

    /**
     * Does something with the reports of the folder, whose approved versions give the figures.
     *
     * @throws IllegalArgumentException where none was named
     */
    public <T> T reports(Function<ReportModule, T> work) {
        var store = named().orElseThrow(
                        () -> new IllegalArgumentException(
                                "Name the folder whose approved versions give the figures, with --data DIR, or workbooks, with --workbook FILE."));
        try (var services = open(store)) {
            return work.apply(services.reports());
        }
    }

    /** Fills a report from workbooks that were named. */
    public <T> T fill(Function<FillReport, T> work) {
        return read(read -> work.apply(new FillReport(new FigureBooks(read, null), LIMITS, Clock.systemUTC())));
    }

    /** Does something with workbooks that were named, read by their templates. */
    public <T> T read(Function<ReadWorkbook, T> work) {
        return workbooks(workbooks -> work.apply(workbooks.read()));
    }

    private <T> T workbooks(Function<WorkbookModule, T> work) {
        var store = named();
        if (store.isEmpty()) {
            return work.apply(WorkbookModule.of(new BuiltInTemplates(), LIMITS));
        }
        try (var services = open(store.get())) {
            return work.apply(WorkbookModule.of(services.templates(), LIMITS));
        }
    }

    private Optional<StoreAddress> named() {
        return server.address(data);
    }

    /** Refuses a store that holds nothing, rather than make it one that does. */
    private static Services open(StoreAddress store) {
        return Services.open(Config.in(StoreOptions.filled(store)), Clock.systemUTC());
    }
}
