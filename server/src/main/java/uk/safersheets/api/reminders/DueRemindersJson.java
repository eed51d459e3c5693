package uk.safersheets.api.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.reminders.Digest;
import uk.safersheets.store.reminders.DigestState;

/**
 * What is due and to whom it is written.
 *
 * @param mail whether the service sends messages
 * @param hour from which on, by the clocks of the United Kingdom; null where it sends none
 * @param own what one has turned on; null where nobody signs in
 * @param reminders one for each partnership and role that something waits for
 * @param trouble messages of the last two weeks that did not go as they should, for administrators
 */
public record DueRemindersJson(
        LocalDate today,
        boolean mail,
        @Nullable Integer hour,
        @Nullable OwnJson own,
        List<RoleReminderJson> reminders,
        List<TroubleJson> trouble) {

    /** @param address null while they are off */
    public record OwnJson(boolean on, @Nullable String address) {}

    /**
     * One message that did not go.
     *
     * @param user the name of whom it was for
     * @param state {@code waiting}, {@code refused}, {@code unknown} or {@code sending}
     * @param next when it is tried again; null where it is not
     */
    public record TroubleJson(
            String user,
            LocalDate day,
            String state,
            int tries,
            @Nullable Instant next,
            String why) {

        public static TroubleJson of(String user, Digest digest) {
            return new TroubleJson(
                    user,
                    digest.day(),
                    digest.state().word(),
                    digest.tries(),
                    digest.state() == DigestState.WAITING ? digest.next() : null,
                    digest.why());
        }
    }
}
