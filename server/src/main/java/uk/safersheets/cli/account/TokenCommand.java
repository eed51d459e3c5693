package uk.safersheets.cli.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.access.User;
import uk.safersheets.app.access.PersonalTokens;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;

/** Personal access tokens, with which scripts do what their user may. */
@Command(
        name = "token",
        description = "Makes personal access tokens for scripts, lists and revokes them.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "add",
            description = "Makes a token of a user and prints it, this once, in the last line.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "The user's name.") String name,
            @Mixin AccountFolder folder,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            description = "What the token is good for (default: all that the user may do).")
                    @Nullable
                    List<String> scopes,
            @Option(
                            names = "--days",
                            defaultValue = "" + PersonalTokens.DEFAULT_DAYS,
                            description = "How long it lasts (default: ${DEFAULT-VALUE}).")
                    int days,
            @Option(
                            names = "--label",
                            defaultValue = "command line",
                            description = "What it is called in the list (default: ${DEFAULT-VALUE}).")
                    String label) {
        return folder.with(access -> {
            var user = AccountFolder.user(access, name);
            var made = access.tokens()
                    .make(user, label, scopes == null ? Set.of() : Set.copyOf(scopes), days, AccountFolder.operator());
            say("The token of '" + user.name() + "', shown this once, lasts until "
                    + DayFormat.day(made.token().expires()) + ":");
            say(made.secret());
        });
    }

    @Command(name = "list", description = "Lists the tokens.", mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "NAME", arity = "0..1", description = "Of this user (default: of everybody).")
                    @Nullable
                    String name,
            @Mixin AccountFolder folder) {
        return folder.with(access -> {
            var users = name == null ? access.accounts().all() : List.of(AccountFolder.user(access, name));
            int tokens = users.stream().mapToInt(user -> list(access, user)).sum();
            say(Plural.of(tokens, "One token.", tokens + " tokens."));
        });
    }

    @Command(name = "revoke", description = "Ends a token at once.", mixinStandardHelpOptions = true)
    int revoke(
            @Parameters(paramLabel = "TOKEN", description = "Its id, from the list.") String token,
            @Mixin AccountFolder folder) {
        return folder.with(access -> {
            boolean isRevoked = access.accounts().all().stream()
                    .anyMatch(user -> access.tokens().revoke(user, token, AccountFolder.operator()));
            if (!isRevoked) {
                throw new IllegalArgumentException(
                        "There is no token '" + token + "'. 'token list' shows those there are.");
            }
            say("The token is revoked.");
        });
    }

    private int list(AccountModule access, User user) {
        var tokens = access.tokens().of(user);
        for (var token : tokens) {
            String scopes = token.scopes().isEmpty()
                    ? "everything"
                    : String.join(", ", token.scopes().stream().sorted().toList());
            say(token.id() + "  " + user.name() + ": " + token.name() + " (" + scopes + "), until "
                    + DayFormat.day(token.expires()));
        }
        return tokens.size();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
