package uk.safersheets.cli.account;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import uk.safersheets.access.User;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.cli.SaferSheets;

/** The data folder whose users are kept; a service may be running on it. */
final class AccountFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The service's data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    /** Whoever has the folder in hand decides who may sign in. */
    static Person operator() {
        return Person.atCommandLine(System.getProperty("user.name"));
    }

    /** Makes the folder where there is none. */
    int inAnyFolder(Consumer<AccountModule> work) {
        StoredData.withAccess(data, Clock.systemUTC(), work);
        return SaferSheets.NOTHING_TO_FIX;
    }

    int with(Consumer<AccountModule> work) {
        if (!StoredData.isKeptIn(data)) {
            throw new IllegalArgumentException("There is no Safer Sheets data in " + data + ".");
        }
        return inAnyFolder(work);
    }

    static User user(AccountModule access, String name) {
        return access.accounts()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no user '" + name + "'. 'user list' shows those there are."));
    }
}
