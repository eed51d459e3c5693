package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import uk.safersheets.app.oidc.ProviderSettings;

class ProviderOptionsTest {
    private static final String TENANT = "8f7c2b1e-1111-4222-8333-0123456789ab";
    private static final String OTHER = "00000000-1111-4222-8333-0123456789ab";
    private static final String ISSUERS = "https://login.microsoftonline.com/{tenantid}/v2.0";

    @TempDir
    Path folder;

    @Test
    void thereIsNoProviderUnlessOneIsNamed() {
        assertEquals(Optional.empty(), settings());
    }

    @Test
    void everySettingIsTakenAsGiven() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "s3cr3t\n");

        var settings = settings(
                        "--oidc-issuer=" + ISSUERS,
                        "--oidc-client=sheets",
                        "--oidc-tenant=" + TENANT + ", " + OTHER,
                        "--oidc-scope=use",
                        "--oidc-party=addin",
                        "--oidc-algorithms=RS256,PS256",
                        "--oidc-secret-file=" + secret)
                .orElseThrow();

        assertEquals(
                ProviderSettings.of(ISSUERS, "sheets", Set.of(TENANT, OTHER))
                        .withScope("use")
                        .withParty("addin")
                        .withAlgorithms(Set.of("RS256", "PS256"))
                        .withSecret(settings.secret().orElseThrow()),
                settings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--oidc-issuer=https://x.example, --oidc-issuer and --oidc-client are given together or not at all",
        "--oidc-client=sheets, --oidc-issuer and --oidc-client are given together or not at all",
        "--oidc-tenant=x, the other --oidc settings need --oidc-issuer and --oidc-client",
        "--oidc-party=x, the other --oidc settings need --oidc-issuer and --oidc-client",
    })
    void halfAProviderIsRefused(String option, String fault) {
        assertEquals(
                fault,
                assertThrows(IllegalArgumentException.class, () -> settings(option))
                        .getMessage());
    }

    @Test
    void everyFaultIsInTheOneMessageOfTheStart() {
        var ran = Commands.run(
                "serve",
                "--port=-1",
                "--oidc-issuer=ftp://x",
                "--oidc-client=sheets",
                "--oidc-algorithms=none",
                "--oidc-secret-file=" + folder.resolve("missing"),
                "--data=" + folder.resolve("data"));

        for (String fault :
                new String[] {"port -1", "'ftp://x' is not an issuer", "'none' is not a signature", "missing"}) {
            assertTrue(ran.err().contains(fault), ran.err());
        }
        assertTrue(Files.notExists(folder.resolve("data")));
    }

    private static Optional<ProviderSettings> settings(String... arguments) {
        return CommandLine.populateCommand(new ProviderOptions(), arguments).settings();
    }
}
