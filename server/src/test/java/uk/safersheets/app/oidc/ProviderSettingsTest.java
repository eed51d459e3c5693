package uk.safersheets.app.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.safersheets.app.oidc.TokenMaker.CLIENT;
import static uk.safersheets.app.oidc.TokenMaker.ISSUER;
import static uk.safersheets.app.oidc.TokenMaker.ISSUERS;
import static uk.safersheets.app.oidc.TokenMaker.OTHER_TENANT;
import static uk.safersheets.app.oidc.TokenMaker.TENANT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderSettingsTest {
    @TempDir
    Path folder;

    @Test
    void takesTheIssuersOfItsTenantsAndNoOthers() {
        assertEquals(
                Set.of(ISSUER, ISSUER.replace(TENANT, OTHER_TENANT)),
                ProviderSettings.of(ISSUERS, CLIENT, Set.of(TENANT, OTHER_TENANT))
                        .issuers());
        assertEquals(
                Set.of(ISSUER),
                ProviderSettings.of(ISSUER, CLIENT, Set.of(TENANT)).issuers());
        assertEquals(
                Set.of("https://login.council.example/realms/csp"),
                ProviderSettings.of("https://login.council.example/realms/csp", "sheets", Set.of())
                        .issuers());
    }

    @ParameterizedTest(name = "issuer {0} with tenant {1}")
    @MethodSource("bad")
    void refusesWhatCannotBe(String issuer, String tenant, String fault) {
        var tenants = tenant.isEmpty() ? Set.<String>of() : Set.of(tenant);

        var e = assertThrows(IllegalArgumentException.class, () -> ProviderSettings.of(issuer, CLIENT, tenants));

        assertEquals(fault, e.getMessage());
    }

    static List<Arguments> bad() {
        String notOne = " is not an issuer such as https://login.microsoftonline.com/{tenantid}/v2.0";
        return List.of(
                Arguments.of("http://login.council.example", "", "'http://login.council.example'" + notOne),
                Arguments.of("login.council.example", "", "'login.council.example'" + notOne),
                Arguments.of("https://a.example/?x=1", "", "'https://a.example/?x=1'" + notOne),
                Arguments.of(ISSUERS, "", "say which tenants may sign in with " + ISSUERS),
                Arguments.of(ISSUER, "", "say which tenants may sign in with " + ISSUER),
                Arguments.of(
                        ISSUERS,
                        "common",
                        "'common' is not a tenant's id such as 8f7c2b1e-0000-4000-8000-000000000000"),
                Arguments.of(
                        "https://login.microsoftonline.com/" + TENANT,
                        TENANT,
                        "the issuer 'https://login.microsoftonline.com/" + TENANT
                                + "' is not of version 2.0: it must end in /v2.0"),
                Arguments.of(
                        ISSUER,
                        OTHER_TENANT,
                        "tenant " + OTHER_TENANT + " is not the one of the issuer '" + ISSUER
                                + "': write {tenantid} where the tenant's id stands"));
    }

    @ParameterizedTest(name = "signature {0}")
    @CsvSource({"none", "HS256", "rs256", "''"})
    void takesSignaturesWithAKeyPairOnly(String algorithm) {
        var settings = ProviderSettings.of(ISSUERS, CLIENT, Set.of(TENANT));

        var e = assertThrows(IllegalArgumentException.class, () -> settings.withAlgorithms(Set.of(algorithm)));

        assertEquals("'" + algorithm + "' is not a signature with a key pair, such as RS256", e.getMessage());
    }

    @Test
    void namesEveryFaultAtOnce() throws IOException {
        var noKeys =
                Files.writeString(folder.resolve("keys.json"), "{\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}]}");

        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new ProviderSettings(
                        "ftp://x", "", Optional.empty(), Set.of(), "a b", "", Set.of(), Optional.of(noKeys)));

        assertEquals(
                "'ftp://x' is not an issuer such as https://login.microsoftonline.com/{tenantid}/v2.0; the client id ''"
                        + " has a character that it cannot have, or none at all; the scope 'a b' has a character that it"
                        + " cannot have, or none at all; the authorised party '' has a character that it cannot have, or"
                        + " none at all; no signature would be taken: give one such as RS256; " + noKeys
                        + " has no key that signatures could be checked with",
                e.getMessage());
    }

    @Test
    void aSecretIsReadFromAFileAndNeverShown() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "s3cr3t~value\n");
        var settings = ProviderSettings.of(ISSUERS, CLIENT, Set.of(TENANT)).withSecret(ClientSecret.in(file));

        assertEquals("s3cr3t~value", settings.secret().orElseThrow().value());
        assertFalse(settings.toString().contains("s3cr3t"), settings.toString());
    }

    @ParameterizedTest(name = "a secret file with ''{0}''")
    @CsvSource({"''", "' '", "two\tparts"})
    void refusesASecretThatIsNone(String text) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), text);

        assertThrows(IllegalArgumentException.class, () -> ClientSecret.in(file));
        assertThrows(IllegalArgumentException.class, () -> ClientSecret.in(folder.resolve("none")));
    }
}
