package uk.safersheets.web.admission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Finds out which clients have hung up while their request is worked on. Nothing is read from a connection meanwhile, so
 * only the system's own table of connections says so; where there is none (outside Linux), work ends by its budget alone.
 */
final class GoneClients {
    private static final Logger LOG = LogManager.getLogger(GoneClients.class);
    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final String ESTABLISHED = "01";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String IPV4_IN_IPV6 = "0000000000000000FFFF0000";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Cancels the work that nobody waits for any more. */
    void cancelGone(Collection<Work> all) {
        if (all.isEmpty() || !Files.isReadable(TABLES.get(0))) {
            return;
        }
        try {
            var there = established();
            for (var work : all) {
                var connection = work.connection();
                if (connection != null && !there.contains(key(connection))) {
                    work.cancel();
                }
            }
        } catch (IOException e) {
            LOG.debug("The table of connections could not be read", e);
        }
    }

    private static Set<String> established() throws IOException {
        var there = new HashSet<String>();
        for (var table : TABLES) {
            if (Files.isReadable(table)) {
                for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
                    String[] columns = line.strip().split("\\s+");
                    if (columns.length > STATE && columns[STATE].equals(ESTABLISHED)) {
                        there.add(plain(columns[LOCAL]) + " " + plain(columns[REMOTE]));
                    }
                }
            }
        }
        return there;
    }

    private static String key(Connection connection) {
        return end(
                        connection.here().getAddress().getAddress(),
                        connection.here().getPort()) + " "
                + end(
                        connection.there().getAddress().getAddress(),
                        connection.there().getPort());
    }

    /** As the table has it: words of four bytes, the last byte first. */
    private static String end(byte[] address, int port) {
        var text = new StringBuilder();
        for (int word = 0; word < address.length; word += Integer.BYTES) {
            for (int at = word + Integer.BYTES - 1; at >= word; at--) {
                text.append(HEX.toHexDigits(address[at]));
            }
        }
        return text + String.format(Locale.ROOT, ":%04X", port);
    }

    /** An IPv4 address that is written as one of IPv6 is that of IPv4. */
    private static String plain(String end) {
        return end.startsWith(IPV4_IN_IPV6) ? end.substring(IPV4_IN_IPV6.length()) : end;
    }
}
