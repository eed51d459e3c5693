package uk.safersheets.app.runtime;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.regex.Pattern;

/** Where a virus scanner listens: {@code HOST:PORT}, or the path of a socket of this machine. */
public record ScannerAddress(String text) {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-fA-F:]+]|[\\w.-]+):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException when it is neither */
    public ScannerAddress {
        var address = HOST_AND_PORT.matcher(text);
        boolean isPort = address.matches() && Integer.parseInt(address.group(2)) <= HIGHEST_PORT;
        if (!isPort && !text.startsWith("/")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not where clamd listens: give HOST:PORT, or the path of its socket");
        }
    }

    /** Looked up anew each time, because a name may move. */
    public SocketAddress socket() {
        if (text.startsWith("/")) {
            return UnixDomainSocketAddress.of(text);
        }
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, colon).replaceAll("[\\[\\]]", "");
        return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
    }
}
