package uk.safersheets.cli.account;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.AccessRule.Effect;
import uk.safersheets.access.Membership;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.runtime.AccountModule;

/** How a new user signs in, and what they may beyond their roles. */
final class NewUserOptions {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Sets the password that the file holds in its first line; no link is made.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--grant",
            paramLabel = "TEMPLATE",
            description = "Lets them use a template marked OFFICIAL-SENSITIVE; can be given again.")
    private List<String> grants = List.of();

    @Option(
            names = "--subject",
            paramLabel = "ISSUER#SUBJECT",
            description = "Their account at the identity provider; no link is made.")
    private @Nullable String subject;

    /** Whether they have another way in than a link. */
    boolean signsInWithout() {
        return passwordFile != null || subject != null;
    }

    /**
     * Adds the user with all of it.
     *
     * @throws IllegalArgumentException for what cannot be; then nobody is added, unless the message says so
     */
    User add(AccountModule access, UserName name, Membership membership) {
        String password = passwordFile == null ? null : PasswordFile.read(passwordFile);
        var linked = subject == null ? null : ProviderSubject.of(subject);
        if (password != null) {
            access.passwords().require(name.text(), password);
        }
        var by = AccountFolder.operator();
        var user = access.accounts()
                .add(name, membership, by)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is, or was, a user '" + name.text() + "'. Give this one another name."));
        for (String template : grants) {
            var rule = new AccessRule(
                    Effect.ALLOW, membership.partnership(), template, null, "Given when the user was added.");
            access.accounts().give(user, rule, by);
        }
        if (password != null) {
            access.passwords().set(user, password, "", by);
        }
        if (linked != null && !access.accounts().link(user, linked, by)) {
            throw new IllegalArgumentException(
                    "'" + user.name() + "' was added, but that account at the provider is another user's.");
        }
        return user;
    }
}
