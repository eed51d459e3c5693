package uk.safersheets.cli.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.access.Caller;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.SaferSheets;
import uk.safersheets.cli.store.StoreOptions;

/** What is due, and the messages about it. */
@Command(
        name = "reminders",
        description = "Shows the messages about what is due, and sends those of today.",
        mixinStandardHelpOptions = true)
public final class RemindersCommand implements Runnable {
    /** Some messages did not go. */
    private static final int NOT_ALL = 1;

    @Spec
    private CommandSpec spec;

    /** Which store, and where people reach its service. */
    private static final class Folder {
        @Mixin
        private StoreOptions store;

        @Option(
                names = "--public-url",
                paramLabel = "URL",
                description = "Where people reach the service, for the links in messages.")
        private @Nullable String publicUrl;

        Config config() {
            return Config.in(store.filled())
                    .withAddin(AddinSettings.of(
                            publicUrl, AddinSettings.MICROSOFTS_OFFICE_JS, AddinSettings.MICROSOFTS_FRAMES));
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            description = "Shows what is due and the message to each role of each partnership. Sends nothing.",
            mixinStandardHelpOptions = true)
    int list(@Mixin Folder folder) {
        return with(folder.config(), services -> {
            var today = DayFormat.dayOf(Clock.systemUTC().instant());
            var reminders = services.reminders().read().reminders(Caller.OPEN, today);
            for (var reminder : reminders) {
                say("To: " + reminder.role() + ", " + reminder.partnership());
                say("Subject: " + reminder.subject());
                say("");
                say(reminder.text());
            }
            say(Plural.of(reminders.size(), "One message.", reminders.size() + " messages."));
            return SaferSheets.NOTHING_TO_FIX;
        });
    }

    @Command(
            name = "send",
            description = "Sends today's messages to those who turned reminders on and have not had theirs, once.",
            mixinStandardHelpOptions = true)
    int send(@Mixin Folder folder, @Mixin MailOptions mail) {
        var settings = mail.settings()
                .orElseThrow(() -> new IllegalArgumentException("Say through which server, with --mail-server."));
        return with(folder.config().withMail(settings), services -> {
            LocalDate today = DayFormat.dayOf(Clock.systemUTC().instant());
            var outcome = services.reminders().send().orElseThrow().run(today);
            say(outcome.sent() + " sent, " + outcome.waiting() + " to be tried again, " + outcome.failed()
                    + " not sent.");
            return outcome.waiting() + outcome.failed() == 0 ? SaferSheets.NOTHING_TO_FIX : NOT_ALL;
        });
    }

    private static int with(Config config, ToIntFunction<Services> work) {
        try (var services = Services.open(config, Clock.systemUTC())) {
            return work.applyAsInt(services);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
