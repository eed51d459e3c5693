package uk.safersheets.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.safersheets.app.runtime.ServiceStarter;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.account.TokenCommand;
import uk.safersheets.cli.account.UserCommand;
import uk.safersheets.cli.collection.CollectionCommand;
import uk.safersheets.cli.cycle.CycleCommand;
import uk.safersheets.cli.reminders.RemindersCommand;
import uk.safersheets.cli.report.CheckTextCommand;
import uk.safersheets.cli.report.FillReportCommand;
import uk.safersheets.cli.store.BackupCommand;
import uk.safersheets.cli.store.MoveCommand;
import uk.safersheets.cli.store.RestoreCommand;
import uk.safersheets.cli.store.RetentionCommand;
import uk.safersheets.cli.store.VerifyCommand;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.store.db.StoreException;

/**
 * The command line. Exit status: 0 nothing to fix, 1 findings of severity error (for diff: changes, for merge:
 * conflicts, for reconcile: breaks, for check-text: contradictions, for fill-report:
 * places left as they were), 2 could not do it, with one line on standard error that says why.
 */
@Command(
        name = "safersheets",
        description = "Checks, recalculates and keeps the workbooks of a Community Safety Partnership.",
        mixinStandardHelpOptions = true,
        versionProvider = SaferSheets.Version.class,
        subcommands = {
            CheckCommand.class,
            RecalculateCommand.class,
            DiffCommand.class,
            MergeCommand.class,
            ReconcileCommand.class,
            ReturnCommand.class,
            CheckTextCommand.class,
            FillReportCommand.class,
            ImportCommand.class,
            CollectionCommand.class,
            TemplateCommand.class,
            VerifyCommand.class,
            RetentionCommand.class,
            CycleCommand.class,
            UserCommand.class,
            TokenCommand.class,
            RemindersCommand.class,
            AddinCommand.class,
            ReceiptKeyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class
        })
public final class SaferSheets implements Runnable {
    public static final int NOTHING_TO_FIX = 0;
    public static final int FINDINGS = 1;
    static final int COULD_NOT = 2;

    private static final String NO_MEMORY =
            "This needs more memory than Java may use. Give it more with -Xmx, or choose a smaller file.";

    /** What serves, or looks at all that is kept. */
    private static final Set<String> WITHOUT_LIMIT =
            Set.of("serve", "warm-up", "verify", "retention", "backup", "restore", "move", "addin", "reminders");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /**
     * Runs one command and answers with its exit status.
     *
     * @param starter how {@code serve} starts the service
     */
    public static int run(ServiceStarter starter, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(starter)
                .setOut(new PrintWriter(new TerminalWriter(out), true))
                .setErr(new PrintWriter(new TerminalWriter(err), true))
                .setExecutionStrategy(SaferSheets::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> refuse(failure, command))
                .setParameterExceptionHandler((failure, parsed) -> {
                    failure.getCommandLine().getErr().println(sentence(failure) + ". Try --help.");
                    return COULD_NOT;
                })
                .execute(arguments);
    }

    /** Every command with its options. */
    static CommandLine commandLine(ServiceStarter starter) {
        return new CommandLine(new SaferSheets())
                .addSubcommand(new ServeCommand(starter))
                .addSubcommand(new WarmUpCommand(starter))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Commands on files that somebody was sent do so within the budget of one request. */
    private static int execute(CommandLine.ParseResult parsed) {
        boolean isWithoutLimit = parsed.hasSubcommand()
                && WITHOUT_LIMIT.contains(parsed.subcommand().commandSpec().name());
        try {
            return isWithoutLimit
                    ? new CommandLine.RunLast().execute(parsed)
                    : WorkBudget.within(limits(parsed), () -> new CommandLine.RunLast().execute(parsed));
        } catch (OutOfMemoryError full) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), NO_MEMORY, full);
        }
    }

    /** A table of the whole country is larger than anything that somebody fills in, and takes a minute. */
    private static WorkLimits limits(CommandLine.ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return ImportKind.of(last.commandSpec().name()).isPresent()
                ? WorkLimits.inBackground()
                : WorkLimits.ofCommand();
    }

    /** What is wrong with the words of a command, in none of the program's own; without the stop at its end. */
    private static @Nullable String sentence(CommandLine.ParameterException failure) {
        var argument = failure.getArgSpec();
        if (failure.getValue() != null
                && argument != null
                && argument.typeInfo().getType().equals(LocalDate.class)) {
            return "\"" + failure.getValue() + "\" is no date for " + argument.paramLabel() + " of "
                    + ((CommandLine.Model.OptionSpec) argument).longestName() + "; write it such as 2019-05-31";
        }
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && failure.getCommandLine().getParent() != null
                && !failure.getCommandLine().getSubcommands().isEmpty()) {
            return "There is no \"" + unmatched.getUnmatched().get(0) + "\" of "
                    + failure.getCommandLine().getCommandSpec().qualifiedName() + "; there are "
                    + String.join(
                            ", ", failure.getCommandLine().getSubcommands().keySet());
        }
        return failure.getMessage();
    }

    private static int refuse(Exception failure, CommandLine command) {
        command.getErr().println(reason(failure));
        command.getErr().flush();
        return COULD_NOT;
    }

    private static @Nullable String reason(Exception failure) {
        if (failure.getCause() instanceof OutOfMemoryError) {
            return NO_MEMORY;
        }
        if (failure instanceof RefusedFileException refused) {
            return refused.getMessage() + " " + refused.fix();
        }
        if (failure instanceof OverBudgetException over) {
            return over.getMessage() + " " + over.fix();
        }
        if (failure instanceof FaultyTemplateException faulty) {
            int faults = faulty.faults().size();
            return "The template has " + Plural.of(faults, "a fault", faults + " faults") + ": "
                    + faulty.faults().get(0) + Plural.of(faults, "", " 'template check' lists them all.");
        }
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (failure instanceof NotDirectoryException folder) {
            return "There is no folder " + folder.getFile() + ".";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "You may not read or write " + denied.getFile() + ".";
        }
        if (failure instanceof FileSystemException file) {
            return "Could not use " + file.getFile() + ": " + file.getReason() + ".";
        }
        if (failure instanceof StoreException store) {
            return store.telling();
        }
        if (failure instanceof UncheckedIOException io) {
            return reason(Objects.requireNonNull(io.getCause(), "cause"));
        }
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return reason.lines().findFirst().orElse(reason);
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SaferSheets.class.getPackage().getImplementationVersion();
            return new String[] {"Safer Sheets " + (version == null ? "(not packaged)" : version)};
        }
    }
}
