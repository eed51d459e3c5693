package uk.safersheets.metrics;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where metrics are read.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 */
public record MetricsSettings(String host, int port) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException naming what cannot be used */
    public MetricsSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("metrics port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        address(host);
    }

    /** Whether they can be read from this machine alone. */
    public boolean isOfThisMachine() {
        return address(host).isLoopbackAddress();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(address(host), port);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "metrics host " + host + " is no address of this machine: use " + DEFAULT_HOST, e);
        }
    }
}
