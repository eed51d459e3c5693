package uk.safersheets.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.mail.UndeliveredException.Kind;

/** What a server's answer means; its own words are left out, since they may repeat the address. */
final class Refusal {
    private static final int PERMANENT = 500;

    private Refusal() {}

    static UndeliveredException of(MessagingException failure) {
        for (@Nullable Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException address) {
                return refused("the address", address.getReturnCode(), failure);
            }
            if (at instanceof SMTPSenderFailedException sender) {
                return refused("the sender", sender.getReturnCode(), failure);
            }
        }
        if (failure instanceof SMTPSendFailedException sent && sent.getReturnCode() > 0) {
            return refused("the message", sent.getReturnCode(), failure);
        }
        boolean isBroken =
                failure.getNextException() instanceof IOException || failure.getCause() instanceof IOException;
        return new UndeliveredException(
                Kind.UNKNOWN,
                isBroken
                        ? "The line to the mail server broke. The message may have arrived or not."
                        : "The mail server's answer could not be read. The message may have arrived or not.",
                failure);
    }

    private static UndeliveredException refused(String what, int code, MessagingException failure) {
        return code >= PERMANENT
                ? new UndeliveredException(
                        Kind.REFUSED, "The mail server refused " + what + " (" + code + ").", failure)
                : new UndeliveredException(
                        Kind.LATER, "The mail server did not take " + what + " yet (" + code + ").", failure);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
