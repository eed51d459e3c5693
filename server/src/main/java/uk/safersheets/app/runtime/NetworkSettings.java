package uk.safersheets.app.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the service listens, and how what arrives there is to be taken.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param certificate for https; empty for http
 * @param proxies the addresses of the proxies whose word for where a request came from is taken
 */
public record NetworkSettings(
        String host, int port, Optional<CertificateFiles> certificate, List<InetAddress> proxies) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** What holds where nobody said otherwise. */
    public static final NetworkSettings USUAL =
            new NetworkSettings(DEFAULT_HOST, DEFAULT_PORT, Optional.empty(), List.of());

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public NetworkSettings {
        var faults = new Faults();
        if (address(host).isEmpty()) {
            faults.add("host " + host + " is no address of this machine: use 127.0.0.1");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            faults.add("port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        faults.refuse();
        proxies = List.copyOf(proxies);
    }

    /**
     * @param certificate null for http
     * @param proxies addresses with commas between; empty for none
     * @throws IllegalArgumentException naming every setting that cannot be used
     */
    public static NetworkSettings of(String host, int port, @Nullable CertificateFiles certificate, String proxies) {
        var known = new ArrayList<InetAddress>();
        var faults = new Faults();
        for (String one : proxies.isBlank() ? new String[0] : proxies.split(",")) {
            literal(one.strip())
                    .ifPresentOrElse(
                            known::add,
                            () -> faults.add("'" + one.strip() + "' is not the address of a proxy, such as 10.0.0.5"));
        }
        var settings = faults.tried(() -> new NetworkSettings(host, port, Optional.ofNullable(certificate), known));
        faults.refuse();
        return Objects.requireNonNull(settings, "settings");
    }

    /** Whether it can be reached from this machine alone. */
    public boolean isOfThisMachine() {
        return address(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    NetworkSettings withPort(int other) {
        return new NetworkSettings(host, other, certificate, proxies);
    }

    NetworkSettings withCertificate(CertificateFiles other) {
        return new NetworkSettings(host, port, Optional.of(other), proxies);
    }

    /**
     * What is missing for others to reach the service.
     *
     * @param hasSignIn whether there is a user or an identity provider
     * @param publicAddress where people reach it through a proxy
     * @return one sentence that says all of it; empty when nothing is
     */
    public Optional<String> missing(boolean hasSignIn, Optional<ServiceAddress> publicAddress) {
        if (isOfThisMachine()) {
            return Optional.empty();
        }
        var missing = new ArrayList<String>();
        if (!hasSignIn) {
            missing.add("somebody who can sign in (safersheets user add)");
        }
        boolean isBehindProxy = publicAddress.isPresent() && !proxies.isEmpty();
        if (certificate.isEmpty() && !isBehindProxy) {
            missing.add("encryption (--certificate and --key, or --public-url with --trusted-proxy)");
        }
        if (address(host).filter(InetAddress::isAnyLocalAddress).isPresent() && publicAddress.isEmpty()) {
            missing.add("the address that people use (--public-url)");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The service cannot be reached at " + host + " without " + String.join(" and ", missing)
                        + "; leave --host out to use it on this machine alone.");
    }

    private static Optional<InetAddress> literal(String text) {
        return ADDRESS.matcher(text).matches() ? address(text) : Optional.empty();
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
