package uk.safersheets.cli.account;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.AccessRule.Effect;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.cell.Plural;
import uk.safersheets.store.access.UserState;

/** Who may sign in to a service. What it does holds at once, also while the service is running. */
@Command(
        name = "user",
        description = "Adds people who sign in, says what they may do, and takes it away.",
        mixinStandardHelpOptions = true)
public final class UserCommand implements Runnable {
    private static final String NAME = "Such as \"Officer, Charnwood\".";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "add",
            description = "Adds a user, and prints a link that signs them in once.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Mixin AccountFolder folder,
            @Mixin RolesOption roles,
            @Mixin NewUserOptions options,
            @Mixin LinkAddress address) {
        var userName = new UserName(name);
        var membership = roles.membership();
        return folder.inAnyFolder(access -> {
            var user = options.add(access, userName, membership);
            say("'" + user.name() + "' can sign in.");
            if (!options.signsInWithout()) {
                sayLink(access, user, address);
            }
        });
    }

    @Command(
            name = "link",
            description = "Prints a link that signs a user in once; an earlier one no longer works.",
            mixinStandardHelpOptions = true)
    int link(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Mixin AccountFolder folder,
            @Mixin LinkAddress address) {
        return folder.with(access -> {
            var user = AccountFolder.user(access, name);
            if (user.disabled()) {
                throw new IllegalArgumentException("'" + user.name() + "' is disabled. Use 'user enable' first.");
            }
            sayLink(access, user, address);
        });
    }

    @Command(name = "list", description = "Lists the users.", mixinStandardHelpOptions = true)
    int list(@Mixin AccountFolder folder) {
        return folder.with(access -> {
            var users = access.accounts().all();
            users.forEach(user -> say(UserText.of(user)));
            say(Plural.of(users.size(), "One user.", users.size() + " users."));
        });
    }

    @Command(
            name = "disable",
            description = "Lets a user sign in no longer; their sessions end at once.",
            mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin AccountFolder folder) {
        return put(folder, name, UserState.DISABLED, "' can no longer sign in.");
    }

    @Command(name = "enable", description = "Lets a user sign in again.", mixinStandardHelpOptions = true)
    int enable(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin AccountFolder folder) {
        return put(folder, name, UserState.ENABLED, "' can sign in again.");
    }

    @Command(
            name = "remove",
            description = "Removes a user for good. What they did stays theirs, and nobody gets their name.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin AccountFolder folder) {
        return put(folder, name, UserState.REMOVED, "' is removed. What they did stays theirs.");
    }

    @Command(
            name = "role",
            description = "Gives a user exactly these roles in a partnership.",
            mixinStandardHelpOptions = true)
    int role(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Mixin AccountFolder folder,
            @Mixin RolesOption roles) {
        return with(folder, name, (access, user) -> {
            access.accounts().give(user, roles.membership(), AccountFolder.operator());
            say("'" + user.name() + "' has these roles in " + roles.partnership() + " now.");
        });
    }

    @Command(
            name = "grant",
            description = "Lets a user use a template or a book, or forbids it, whatever their roles say.",
            mixinStandardHelpOptions = true)
    int grant(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Mixin AccountFolder folder,
            @ArgGroup(multiplicity = "1") Thing thing,
            @Option(names = "--deny", description = "Forbids it.") boolean deny,
            @Option(
                            names = "--partnership",
                            paramLabel = "P",
                            description = "Where it holds; can be left out where the user belongs to one.")
                    @Nullable
                    String partnership,
            @Option(names = "--why", required = true, description = "The reason, for the record.") String why) {
        return with(folder, name, (access, user) -> {
            var effect = deny ? Effect.DENY : Effect.ALLOW;
            give(
                    access,
                    user,
                    new AccessRule(
                            effect, UserText.partnership(user, partnership), thing.template, thing.book, why.strip()));
            say("'" + user.name() + (deny ? "' may not use " : "' may use ")
                    + (thing.book == null ? "template " + thing.template : "book " + thing.book) + ".");
        });
    }

    /** What a rule is about. */
    static final class Thing {
        @Option(names = "--template", paramLabel = "T", required = true, description = "A template's id.")
        private @Nullable String template;

        @Option(names = "--book", paramLabel = "B", required = true, description = "A book's id.")
        private @Nullable String book;
    }

    private static void give(AccountModule access, User user, AccessRule rule) {
        access.accounts().give(user, rule, AccountFolder.operator());
    }

    private int put(AccountFolder folder, String name, UserState state, String told) {
        return with(folder, name, (access, user) -> {
            access.accounts().put(user, state, AccountFolder.operator());
            say("'" + user.name() + told);
        });
    }

    private static int with(AccountFolder folder, String name, BiConsumer<AccountModule, User> work) {
        return folder.with(access -> work.accept(access, AccountFolder.user(access, name)));
    }

    private void sayLink(AccountModule access, User user, LinkAddress address) {
        say("This link signs them in once, within a day:");
        say(address.of(access.accounts().makeLink(user, AccountFolder.operator())));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
