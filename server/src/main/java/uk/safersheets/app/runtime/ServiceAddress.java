package uk.safersheets.app.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where people and Excel reach the service, such as {@code https://sheets.charnwood.example}.
 *
 * @param origin its scheme, host and port, as a browser writes them
 * @param host without the port, in small letters
 */
public record ServiceAddress(String origin, String host) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException that says what Excel could not use of it */
    public static ServiceAddress of(String text) {
        URI address = read(text);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean isSecure = scheme.equals("https");
        if (address.getHost() == null || !isSecure && !scheme.equals("http")) {
            throw unusable(text, "is not an address such as https://sheets.charnwood.example");
        }
        if (!address.getPath().replace("/", "").isEmpty() || hasMore(address)) {
            throw unusable(text, "says more than a host and a port: the service answers at the top of its host");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!isSecure && !THIS_MACHINE.contains(host)) {
            throw unusable(text, "is not encrypted, and Office takes http from localhost alone: use https");
        }
        return new ServiceAddress(scheme + "://" + host + port(address, isSecure), host);
    }

    /**
     * A link that signs somebody in. What follows the hash is sent to no server, and so is in no log.
     *
     * @param origin such as {@code https://sheets.charnwood.example}
     */
    public static String signInLink(String origin, String secret) {
        return origin + "/#sign-in=" + secret;
    }

    private static URI read(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw unusable(text, "is not an address such as https://sheets.charnwood.example");
        }
    }

    private static boolean hasMore(URI address) {
        return address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null;
    }

    /** Whether it is reached over https. */
    public boolean isSecure() {
        return origin.startsWith("https:");
    }

    /** Whether it names this machine, which every program on it shares. */
    public boolean isThisMachine() {
        return THIS_MACHINE.contains(host);
    }

    private static String port(URI address, boolean isSecure) {
        int port = address.getPort();
        return port < 0 || port == (isSecure ? 443 : 80) ? "" : ":" + port;
    }

    private static IllegalArgumentException unusable(String text, String why) {
        return new IllegalArgumentException("'" + text + "' " + why);
    }
}
