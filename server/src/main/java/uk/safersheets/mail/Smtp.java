package uk.safersheets.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/** Hands letters to a server by SMTP (RFC 5321), one connection for each. */
public final class Smtp implements PostOffice {
    private static final String TIMEOUT = Integer.toString(20_000);
    private static final String CALLED = "Safer Sheets";

    private final MailServer server;
    private final MailAddress from;
    private final Clock clock;
    private final Session session;

    public Smtp(MailServer server, MailAddress from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
        this.session = Session.getInstance(properties(server, from));
    }

    @Override
    public void send(Letter letter) {
        send(letter, () -> true);
    }

    @Override
    public boolean send(Letter letter, BooleanSupplier isStillToGo) {
        try (var line = connected()) {
            var message = message(letter);
            if (!isStillToGo.getAsBoolean()) {
                return false;
            }
            line.sendMessage(message, message.getAllRecipients());
            return true;
        } catch (UndeliveredException e) {
            throw e;
        } catch (MessagingException e) {
            throw Refusal.of(e);
        }
    }

    /** Whatever goes wrong up to here, the letter has not left. */
    private Transport connected() throws MessagingException {
        var line = session.getTransport("smtp");
        try {
            var login = server.login();
            line.connect(
                    server.host(),
                    server.port(),
                    login.map(MailLogin::user).orElse(null),
                    login.map(MailLogin::password).orElse(null));
            return line;
        } catch (AuthenticationFailedException e) {
            throw new UndeliveredException(
                    UndeliveredException.Kind.NO_SERVER, "The mail server did not take the user and its password.", e);
        } catch (MessagingException e) {
            throw new UndeliveredException(
                    UndeliveredException.Kind.NO_SERVER, "The mail server cannot be reached, or not safely.", e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new IdentifiedMessage(session, "<" + letter.id() + "@" + from.domain() + ">");
        message.setFrom(new InternetAddress(CALLED + " <" + from.text() + ">", true));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(letter.to().text(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.stop() == null) {
            message.setHeader("List-Unsubscribe", "<mailto:" + from.text() + "?subject=Stop%20reminders>");
        } else {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailServer server, MailAddress from) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.from", from.text());
        properties.put("mail.smtp.localhost", from.domain());
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        server.authorities()
                .ifPresent(pem -> properties.put("mail.smtp.ssl.socketFactory", TrustedAuthorities.of(pem)));
        return properties;
    }

    /** The same letter has the same Message-ID, so that a server may know it again. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
