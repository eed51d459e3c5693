package uk.safersheets.cli.store;

import java.time.Clock;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.DisposeOfBooks;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.SaferSheets;

/** Legal holds, and the disposal of books after their period. */
@Command(
        name = "retention",
        description = "Holds books, and disposes of those whose time is over. The record and the hashes stay.",
        mixinStandardHelpOptions = true)
public final class RetentionCommand implements Runnable {
    private static final String YEARS = "${env:SAFERSHEETS_RETENTION_YEARS:-7}";
    private static final String YEARS_HELP =
            "How many years a book is kept after its period (SAFERSHEETS_RETENTION_YEARS; default: 7).";

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "due", description = "Lists the books that may be disposed of.", mixinStandardHelpOptions = true)
    int due(@Option(names = "--years", defaultValue = YEARS, description = YEARS_HELP) int years) {
        return with(books -> {
            var due = books.due(years);
            due.forEach(book -> say(book.book().id()));
            say(
                    due.isEmpty()
                            ? "No book is due."
                            : Plural.of(due.size(), "One book is due.", due.size() + " books are due."));
        });
    }

    @Command(name = "hold", description = "Puts a legal hold on a book.", mixinStandardHelpOptions = true)
    int hold(
            @Parameters(paramLabel = "BOOK") String book,
            @Option(names = "--reason", required = true, description = "Why, for the record.") String reason,
            @Option(names = "--by", required = true, description = "Who decides it.") String by) {
        return with(books -> {
            books.hold(book, reason, Person.atCommandLine(by));
            say("A legal hold is on '" + book + "'.");
        });
    }

    @Command(name = "release", description = "Takes a legal hold off a book.", mixinStandardHelpOptions = true)
    int release(
            @Parameters(paramLabel = "BOOK") String book,
            @Option(names = "--reason", required = true, description = "Why, for the record.") String reason,
            @Option(names = "--by", required = true, description = "Who decides it.") String by) {
        return with(books -> {
            books.release(book, reason, Person.atCommandLine(by));
            say("No legal hold is on '" + book + "' any more.");
        });
    }

    @Command(
            name = "dispose",
            description = "Lets the workbooks and findings of a book go. This cannot be undone.",
            mixinStandardHelpOptions = true)
    int dispose(
            @Parameters(paramLabel = "BOOK") String book,
            @Option(names = "--reason", required = true, description = "Why, for the record.") String reason,
            @Option(names = "--by", required = true, description = "Who decides it.") String by,
            @Option(names = "--years", defaultValue = YEARS, description = YEARS_HELP) int years) {
        return with(books -> {
            books.dispose(book, reason, years, Person.atCommandLine(by));
            say("'" + book + "' is disposed of. Its record and the hashes of its workbooks are kept.");
            books.staysBehind().ifPresent(this::say);
        });
    }

    private int with(Consumer<DisposeOfBooks> work) {
        try (var services = Services.open(Config.in(store.filled()), Clock.systemUTC())) {
            work.accept(services.books().dispose());
        }
        return SaferSheets.NOTHING_TO_FIX;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
