package uk.safersheets.cli.store;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.cell.Plural;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.move.MoveProgress;
import uk.safersheets.store.move.Moved;

/** Moves everything kept to another store, and verifies it there. */
@Command(
        name = "move",
        description =
                "Copies everything kept to an empty folder or database, and verifies it there. Where it comes from"
                        + " stays as it is. No service may run on either; a move that was interrupted is begun again and goes on.",
        mixinStandardHelpOptions = true)
public final class MoveCommand implements Callable<Integer> {
    private static final String SERVER = "jdbc:";
    private static final double MEGABYTE = 1024.0 * 1024;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "STORE",
            required = true,
            description = "What is moved: a data folder, or jdbc:postgresql://HOST/DB.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "STORE",
            required = true,
            description = "Where it is moved: a new folder, or an empty database, jdbc:postgresql://HOST/DB.")
    private String to;

    @Option(
            names = "--from-credentials",
            paramLabel = "FILE",
            description =
                    "The user and password of the database that it comes from: a file with a line user=… and a line"
                            + " password=… (default: SAFERSHEETS_STORE_USER and SAFERSHEETS_STORE_PASSWORD of the"
                            + " environment).")
    private @Nullable Path fromCredentials;

    @Option(
            names = "--to-credentials",
            paramLabel = "FILE",
            description = "Those of the database that it is moved to (default: the same of the environment).")
    private @Nullable Path toCredentials;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "With a database: the folder of the service here that will work on it, where its record.log"
                    + " is written (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var target = address(to, toCredentials, data);
        var source = address(from, fromCredentials, target.folder());
        var moved = StoredData.move(source, target, told(spec.commandLine().getErr()));
        counts(moved, out);
        int status = VerifyText.print(StoredData.verify(target), out);
        out.println(
                status == 0
                        ? "Everything in " + source + " is in " + target + " now. Start services there, and none on "
                                + source + " any more."
                        : target + " must not be used: what is in it is not as it was kept. " + source
                                + " is as it was.");
        out.flush();
        return status;
    }

    private static StoreAddress address(String named, @Nullable Path credentials, Path folder) {
        if (named.startsWith(SERVER)) {
            return StoreAddress.of(ServerOptions.server(named, credentials), folder);
        }
        if (credentials != null) {
            throw new IllegalArgumentException(named + " is a folder, which has no credentials");
        }
        return StoreAddress.in(Path.of(named));
    }

    /** A line for each whole per cent of a table at most. */
    private static MoveProgress told(PrintWriter err) {
        var last = new String[] {""};
        return state -> {
            String at = state.table() + " " + state.percent();
            if (!at.equals(last[0])) {
                last[0] = at;
                err.println(line(state));
                err.flush();
            }
        };
    }

    private static String line(MoveProgress.State state) {
        String megabytes = state.allBytes() == 0
                ? ""
                : String.format(", %.1f of %.1f MB", state.bytes() / MEGABYTE, state.allBytes() / MEGABYTE);
        return state.table() + ": " + Plural.number(state.rows()) + " of " + Plural.count(state.allRows(), "row")
                + megabytes + ", " + state.percent() + "%";
    }

    /** Tables that are empty on both sides are counted and not listed. */
    private static void counts(Moved moved, PrintWriter out) {
        if (moved.resumed() > 0) {
            out.println("An interrupted move had brought " + Plural.count(moved.resumed(), "workbook")
                    + ", looked at again.");
        }
        out.printf("%-24s %14s %14s%n", "Table", "Rows there", "Rows here");
        var filled = moved.tables().stream()
                .filter(table -> table.from() + table.to() > 0)
                .toList();
        filled.forEach(table ->
                out.printf("%-24s %14s %14s%n", table.name(), Plural.number(table.from()), Plural.number(table.to())));
        out.println(Plural.count(moved.tables().size() - filled.size(), "other table")
                + " of both are empty. The words for the search are made anew.");
    }
}
