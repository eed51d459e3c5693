package uk.safersheets.app.oidc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The identity provider that people sign in with.
 *
 * @param issuer its address, exactly as its tokens name it; {@code {tenantid}} stands for the tenant's id in it
 * @param client the id under which this installation is registered there
 * @param secret what the registration proves itself with when it signs somebody in by itself
 * @param tenants the ids of the tenants whose people may come; empty for a provider without tenants
 * @param scope what a token must have been asked for
 * @param party the client that a token must have been issued to
 * @param algorithms the signatures that are taken
 * @param keys a file with the provider's keys as a JWK set, which alone are then taken; empty to ask the provider
 */
public record ProviderSettings(
        String issuer,
        String client,
        Optional<ClientSecret> secret,
        Set<String> tenants,
        String scope,
        String party,
        Set<String> algorithms,
        Optional<Path> keys) {
    public static final String TENANT = "{tenantid}";
    public static final String DEFAULT_SCOPE = "access_as_user";
    public static final String DEFAULT_ALGORITHM = "RS256";

    private static final String MICROSOFT = "https://login.microsoftonline.";
    private static final Pattern ISSUER = Pattern.compile(
            "https://[\\w.-]+(:\\d+)?(/[\\w./~-]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[\\w./~-]*)?");
    private static final Pattern TENANT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WORD = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255}");
    private static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public ProviderSettings {
        tenants = Set.copyOf(tenants);
        algorithms = Set.copyOf(algorithms);
        var faults = new ArrayList<String>();
        addFaultsOfIssuer(faults, issuer, tenants);
        addFaultOfWord(faults, "client id", client);
        addFaultOfWord(faults, "scope", scope);
        addFaultOfWord(faults, "authorised party", party);
        for (String algorithm : algorithms) {
            if (!ASYMMETRIC.contains(algorithm)) {
                faults.add("'" + algorithm + "' is not a signature with a key pair, such as " + DEFAULT_ALGORITHM);
            }
        }
        if (algorithms.isEmpty()) {
            faults.add("no signature would be taken: give one such as " + DEFAULT_ALGORITHM);
        }
        keys.flatMap(KeySets::fault).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** The usual settings for this registration with this provider. */
    public static ProviderSettings of(String issuer, String client, Set<String> tenants) {
        return new ProviderSettings(
                issuer,
                client,
                Optional.empty(),
                tenants,
                DEFAULT_SCOPE,
                client,
                Set.of(DEFAULT_ALGORITHM),
                Optional.empty());
    }

    public ProviderSettings withSecret(ClientSecret other) {
        return new ProviderSettings(issuer, client, Optional.of(other), tenants, scope, party, algorithms, keys);
    }

    public ProviderSettings withScope(String other) {
        return new ProviderSettings(issuer, client, secret, tenants, other, party, algorithms, keys);
    }

    public ProviderSettings withParty(String other) {
        return new ProviderSettings(issuer, client, secret, tenants, scope, other, algorithms, keys);
    }

    public ProviderSettings withAlgorithms(Set<String> others) {
        return new ProviderSettings(issuer, client, secret, tenants, scope, party, others, keys);
    }

    public ProviderSettings withKeys(Path other) {
        return new ProviderSettings(issuer, client, secret, tenants, scope, party, algorithms, Optional.of(other));
    }

    /** The issuers whose tokens are taken: one for each tenant where there are tenants. */
    Set<String> issuers() {
        return tenants.isEmpty()
                ? Set.of(issuer)
                : tenants.stream().map(this::issuerOf).collect(Collectors.toUnmodifiableSet());
    }

    /** The only issuer whose tokens may name this tenant. */
    String issuerOf(String tenant) {
        return issuer.replace(TENANT, tenant);
    }

    boolean isMicrosoft() {
        return isMicrosoft(issuer);
    }

    private static boolean isMicrosoft(String issuer) {
        return issuer.toLowerCase(Locale.ROOT).startsWith(MICROSOFT);
    }

    private static void addFaultsOfIssuer(List<String> faults, String issuer, Set<String> tenants) {
        if (!ISSUER.matcher(issuer.replace(TENANT, "")).matches()) {
            faults.add("'" + issuer + "' is not an issuer such as " + MICROSOFT + "com/" + TENANT + "/v2.0");
        }
        boolean isMicrosoft = isMicrosoft(issuer);
        if (tenants.isEmpty() && (isMicrosoft || issuer.contains(TENANT))) {
            faults.add("say which tenants may sign in with " + issuer);
        }
        if (isMicrosoft && !issuer.endsWith("/v2.0")) {
            faults.add("the issuer '" + issuer + "' is not of version 2.0: it must end in /v2.0");
        }
        for (String tenant : tenants) {
            if (!TENANT_ID.matcher(tenant).matches()) {
                faults.add("'" + tenant + "' is not a tenant's id such as 8f7c2b1e-0000-4000-8000-000000000000");
            } else if (!issuer.contains(TENANT) && !issuer.contains(tenant)) {
                faults.add("tenant " + tenant + " is not the one of the issuer '" + issuer + "': write " + TENANT
                        + " where the tenant's id stands");
            }
        }
    }

    private static void addFaultOfWord(List<String> faults, String what, String word) {
        if (!WORD.matcher(word).matches()) {
            faults.add("the " + what + " '" + word + "' has a character that it cannot have, or none at all");
        }
    }
}
