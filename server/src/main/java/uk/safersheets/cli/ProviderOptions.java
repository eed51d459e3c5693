package uk.safersheets.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.safersheets.app.oidc.ClientSecret;
import uk.safersheets.app.oidc.ProviderSettings;
import uk.safersheets.app.runtime.Faults;

/** The identity provider that people sign in with, where there is one. Its secret is never on the command line. */
final class ProviderOptions {
    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = "People sign in with this OpenID Connect provider, such as"
                    + " https://login.microsoftonline.com/{tenantid}/v2.0; see docs/sign-in.md.")
    private @Nullable String issuer;

    @Option(
            names = "--oidc-client",
            paramLabel = "ID",
            description = "The id under which this service is registered there.")
    private @Nullable String client;

    @Option(
            names = "--oidc-tenant",
            paramLabel = "ID[,ID]",
            defaultValue = "",
            description = "The tenants whose people may come, for Entra ID.")
    private String tenants;

    @Option(
            names = "--oidc-scope",
            paramLabel = "SCOPE",
            defaultValue = ProviderSettings.DEFAULT_SCOPE,
            description = "What a token of the pane must have been asked for (default: ${DEFAULT-VALUE}).")
    private String scope;

    @Option(
            names = "--oidc-party",
            paramLabel = "ID",
            description = "The client that a token of the pane must have been issued to (default: --oidc-client).")
    private @Nullable String party;

    @Option(
            names = "--oidc-algorithms",
            paramLabel = "NAME[,NAME]",
            defaultValue = ProviderSettings.DEFAULT_ALGORITHM,
            description = "The signatures that are taken (default: ${DEFAULT-VALUE}).")
    private String algorithms;

    @Option(
            names = "--oidc-keys",
            paramLabel = "FILE",
            description = "The provider's keys (a JWK set), where it cannot be asked for them.")
    private @Nullable Path keys;

    @Option(
            names = "--oidc-secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:SAFERSHEETS_OIDC_SECRET_FILE:-}",
            description = "A file with the client secret, also SAFERSHEETS_OIDC_SECRET_FILE.")
    private String secretFile;

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    Optional<ProviderSettings> settings() {
        if (issuer == null && client == null) {
            if (!tenants.isBlank() || keys != null || party != null) {
                throw new IllegalArgumentException("the other --oidc settings need --oidc-issuer and --oidc-client");
            }
            return Optional.empty();
        }
        if (issuer == null || client == null) {
            throw new IllegalArgumentException("--oidc-issuer and --oidc-client are given together or not at all");
        }
        var faults = new Faults();
        String givenIssuer = issuer;
        String givenClient = client;
        var secret = faults.tried(this::secret);
        var settings = faults.tried(() -> new ProviderSettings(
                givenIssuer,
                givenClient,
                secret == null ? Optional.empty() : secret,
                words(tenants),
                scope,
                party == null ? givenClient : party,
                words(algorithms),
                Optional.ofNullable(keys)));
        faults.refuse();
        return Optional.of(Objects.requireNonNull(settings, "settings"));
    }

    private Optional<ClientSecret> secret() {
        return secretFile.isBlank() ? Optional.empty() : Optional.of(ClientSecret.in(Path.of(secretFile)));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
