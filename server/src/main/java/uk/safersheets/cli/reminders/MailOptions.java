package uk.safersheets.cli.reminders;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.safersheets.app.reminders.MailSettings;
import uk.safersheets.app.reminders.ReminderTimes;
import uk.safersheets.app.runtime.Faults;
import uk.safersheets.mail.MailAddress;
import uk.safersheets.mail.MailLogin;
import uk.safersheets.mail.MailServer;

/** The mail server that reminders go through, where there is one. Its password is never on the command line. */
public final class MailOptions {
    @Option(
            names = "--mail-server",
            paramLabel = "HOST:PORT",
            description = "Sends reminders of what is due through this server; without it none are sent.")
    private @Nullable String server;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "Whom reminders come from, such as community.safety@charnwood.example.")
    private @Nullable String from;

    @Option(names = "--mail-user", paramLabel = "NAME", description = "How the service signs in at the mail server.")
    private @Nullable String user;

    @Option(
            names = "--mail-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:SAFERSHEETS_MAIL_PASSWORD_FILE:-}",
            description = "A file with its password, also SAFERSHEETS_MAIL_PASSWORD_FILE.")
    private String passwordFile;

    @Option(
            names = "--mail-tls",
            paramLabel = "starttls|tls|none",
            defaultValue = "starttls",
            description = "How the line is encrypted (default: ${DEFAULT-VALUE}); the certificate is checked.")
    private String tls;

    @Option(
            names = "--mail-ca",
            paramLabel = "PEM",
            description = "Authorities that the server's certificate may come from besides Java's own, such as a"
                    + " council's.")
    private @Nullable Path authorities;

    @Option(
            names = "--mail-hour",
            paramLabel = "HOUR",
            defaultValue = "" + ReminderTimes.USUAL_HOUR,
            description = "From which hour on reminders go out, by the clocks of the United Kingdom (default:"
                    + " ${DEFAULT-VALUE}).")
    private int hour;

    @Option(names = "--mail-every-day", description = "Sends reminders on Saturdays, Sundays and bank holidays, too.")
    private boolean everyDay;

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public Optional<MailSettings> settings() {
        if (server == null && from == null) {
            if (user != null || authorities != null) {
                throw new IllegalArgumentException("the other --mail settings need --mail-server and --mail-from");
            }
            return Optional.empty();
        }
        if (server == null || from == null) {
            throw new IllegalArgumentException("--mail-server and --mail-from are given together or not at all");
        }
        var faults = new Faults();
        String givenServer = server;
        String givenFrom = from;
        var sender = faults.tried(() -> new MailAddress(givenFrom));
        var login = faults.tried(this::login);
        var at = faults.tried(() -> MailServer.at(
                givenServer, security(), login == null ? Optional.empty() : login, Optional.ofNullable(authorities)));
        faults.tried(() -> ReminderTimes.requireHour(hour));
        faults.refuse();
        return Optional.of(new MailSettings(
                Objects.requireNonNull(at, "server"), Objects.requireNonNull(sender, "from"), hour, everyDay));
    }

    private Optional<MailLogin> login() {
        if (user == null && passwordFile.isBlank()) {
            return Optional.empty();
        }
        if (user == null || passwordFile.isBlank()) {
            throw new IllegalArgumentException("--mail-user and --mail-password-file are given together or not at all");
        }
        return Optional.of(MailLogin.in(user, Path.of(passwordFile)));
    }

    private MailServer.Security security() {
        try {
            return MailServer.Security.valueOf(tls.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--mail-tls is starttls, tls or none, not '" + tls + "'", e);
        }
    }
}
