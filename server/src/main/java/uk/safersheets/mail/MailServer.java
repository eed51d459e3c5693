package uk.safersheets.mail;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where mail is handed over.
 *
 * @param host without brackets
 * @param login empty for a server that asks for none
 * @param authorities certificates of authorities that are trusted beside Java's own, as PEM; empty for none
 */
public record MailServer(
        String host, int port, Security security, Optional<MailLogin> login, Optional<Path> authorities) {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([\\w.-]+)):(\\d{1,5})");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int HIGHEST_PORT = 65_535;

    /** How what is said on the way is kept from others. */
    public enum Security {
        /** Begins in clear and turns to TLS before anything is said; without it nothing is. Port 587 as a rule. */
        STARTTLS,
        /** TLS from the first byte. Port 465 as a rule. */
        TLS,
        /** In clear: for a server on this machine or a line that is safe otherwise. */
        NONE
    }

    /** @throws IllegalArgumentException that says what cannot be */
    public MailServer {
        Objects.requireNonNull(security, "security");
        if (security == Security.NONE && login.isPresent() && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException(
                    "a password is not sent in clear to " + host + ": use --mail-tls starttls or tls");
        }
        authorities.ifPresent(TrustedAuthorities::of);
    }

    /**
     * The server at {@code HOST:PORT}.
     *
     * @throws IllegalArgumentException when it is no such address, or the rest cannot be
     */
    public static MailServer at(
            String address, Security security, Optional<MailLogin> login, Optional<Path> authorities) {
        var parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > HIGHEST_PORT) {
            throw new IllegalArgumentException("'" + address + "' is not where a mail server listens: give HOST:PORT");
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new MailServer(host, Integer.parseInt(parts.group(3)), security, login, authorities);
    }
}
