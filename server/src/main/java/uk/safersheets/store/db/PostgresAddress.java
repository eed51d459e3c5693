package uk.safersheets.store.db;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of PostgreSQL's, and as whom it is asked. What goes over the wire to another machine is encrypted and its
 * certificate checked ({@code sslmode=verify-full}) unless the address says otherwise.
 */
public final class PostgresAddress {
    private static final String START = "jdbc:postgresql://";

    /** Another service may have to wait for it as long; what goes on for longer is a wire that nobody is at the end of. */
    private static final String LONGEST_ANSWER_SECONDS = "120";

    /** The name of a service in the server's list of connections. */
    public static final String APPLICATION = "Safer Sheets";

    /** What the driver's settings are called by PostgreSQL's own programs; from the manual, section 34.15. */
    private static final Map<PGProperty, String> VARIABLES = Map.of(
            PGProperty.PG_HOST, "PGHOST",
            PGProperty.PG_PORT, "PGPORT",
            PGProperty.PG_DBNAME, "PGDATABASE",
            PGProperty.USER, "PGUSER",
            PGProperty.PASSWORD, "PGPASSWORD",
            PGProperty.SSL_MODE, "PGSSLMODE",
            PGProperty.SSL_ROOT_CERT, "PGSSLROOTCERT",
            PGProperty.SSL_CERT, "PGSSLCERT",
            PGProperty.SSL_KEY, "PGSSLKEY",
            PGProperty.APPLICATION_NAME, "PGAPPNAME");

    private final String url;
    private final Properties properties;

    private PostgresAddress(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    /**
     * @param url {@code jdbc:postgresql://HOST[:PORT]/DB}, perhaps with settings of the driver's behind a question mark;
     *     several hosts stand with commas between, of which the one that can be written to is used
     * @param user empty for the operating system's
     * @param password empty for none
     * @throws IllegalArgumentException in words, when it is no such address, or a password is in it
     */
    public static PostgresAddress of(String url, String user, String password) {
        if (!url.startsWith(START)) {
            throw new IllegalArgumentException("the store must be " + START + "HOST/DB");
        }
        if (url.contains("@") || url.contains(PGProperty.PASSWORD.getName() + "=")) {
            throw new IllegalArgumentException(
                    "the store's address must hold no user and no password, because every list of processes shows it: give"
                            + " them in a file or in the environment");
        }
        var said = parsed(url);
        var properties = new Properties();
        PGProperty.APPLICATION_NAME.set(properties, APPLICATION);
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "15");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // The details of a failure quote the row, which no log may.
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        set(properties, PGProperty.USER, user);
        set(properties, PGProperty.PASSWORD, password);
        usually(properties, said, PGProperty.SOCKET_TIMEOUT, LONGEST_ANSWER_SECONDS);
        var hosts = List.of(PGProperty.PG_HOST.getOrDefault(said).split(","));
        if (hosts.size() > 1) {
            usually(properties, said, PGProperty.TARGET_SERVER_TYPE, "primary");
        }
        if (!hosts.stream().allMatch(PostgresAddress::isThisMachine)) {
            usually(properties, said, PGProperty.SSL_MODE, "verify-full");
        }
        return new PostgresAddress(url, properties);
    }

    private static Properties parsed(String url) {
        var said = Driver.parseURL(url, null);
        if (said == null || PGProperty.PG_DBNAME.getOrDefault(said) == null) {
            throw new IllegalArgumentException("the store " + url + " is no address of a database");
        }
        return said;
    }

    private static void usually(Properties properties, Properties said, PGProperty property, String value) {
        if (!said.containsKey(property.getName())) {
            property.set(properties, value);
        }
    }

    private static void set(Properties properties, PGProperty property, String value) {
        if (!value.isEmpty()) {
            property.set(properties, value);
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The same under another name in the server's list of connections. */
    public PostgresAddress as(String application) {
        var other = new Properties();
        other.putAll(properties);
        PGProperty.APPLICATION_NAME.set(other, application);
        return new PostgresAddress(url, other);
    }

    String database() {
        return Objects.requireNonNull(PGProperty.PG_DBNAME.getOrDefault(parsed(url)));
    }

    /** What PostgreSQL's own programs are told in their environment; the password stands in no list of processes. */
    Map<String, String> environment() {
        var said = parsed(url);
        said.putAll(properties);
        var environment = new HashMap<String, String>();
        VARIABLES.forEach((property, variable) -> {
            String value = property.getOrDefault(said);
            if (value != null) {
                environment.put(variable, value);
            }
        });
        if (PGProperty.TARGET_SERVER_TYPE.getOrDefault(said).equals("primary")) {
            environment.put("PGTARGETSESSIONATTRS", "read-write");
        }
        return environment;
    }

    /** Gives connections on which no answer is waited for any longer. */
    DataSource source(Duration longestAnswer) {
        var source = source();
        source.setSocketTimeout((int) longestAnswer.toSeconds());
        return source;
    }

    /** Gives connections to it. */
    PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        try {
            for (String name : properties.stringPropertyNames()) {
                source.setProperty(name, properties.getProperty(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the driver knows the names of its own settings", e);
        }
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostgresAddress that && url.equals(that.url) && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, properties);
    }

    /** The address without settings, user and password. */
    @Override
    public String toString() {
        int settings = url.indexOf('?');
        return settings < 0 ? url : url.substring(0, settings);
    }
}
