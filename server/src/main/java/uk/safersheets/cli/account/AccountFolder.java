package uk.safersheets.cli.account;

import java.time.Clock;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import uk.safersheets.access.User;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.cli.SaferSheets;
import uk.safersheets.cli.store.StoreOptions;

/** The store whose users are kept; a service may be running on it. */
final class AccountFolder {
    @Mixin
    private StoreOptions store;

    /** Whoever has the store in hand decides who may sign in. */
    static Person operator() {
        return Person.atCommandLine(System.getProperty("user.name"));
    }

    /** Makes the store where there is none. */
    int inAnyFolder(Consumer<AccountModule> work) {
        StoredData.withAccess(store.address(), Clock.systemUTC(), work);
        return SaferSheets.NOTHING_TO_FIX;
    }

    int with(Consumer<AccountModule> work) {
        store.filled();
        return inAnyFolder(work);
    }

    static User user(AccountModule access, String name) {
        return access.accounts()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no user '" + name + "'. 'user list' shows those there are."));
    }
}
