package uk.safersheets.app.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.api.reminders.DueRemindersJson;
import uk.safersheets.api.reminders.RoleReminderJson;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.app.access.Administration;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.reminders.Digest;
import uk.safersheets.store.reminders.Digests;

/** What is due and to whom it would be written, as somebody may see it: the same words that are sent. */
public final class ReadReminders {
    private static final int TROUBLE_DAYS = 14;

    /** Those that see what is not approved yet. */
    private static final Set<Role> READERS = EnumSet.of(Role.OFFICER, Role.ANALYST, Role.FINANCE, Role.APPROVER);

    private final FindDue due;
    private final DigestText text;
    private final AccessControl access;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Digests digests;
    private final KeepReminders keep;
    private final Optional<ReminderTimes> times;
    private final Clock clock;

    /** @param times when messages go out; empty where none are sent */
    ReadReminders(
            FindDue due,
            DigestText text,
            AccessControl access,
            Accounts accounts,
            Cycles cycles,
            Digests digests,
            KeepReminders keep,
            Optional<ReminderTimes> times,
            Clock clock) {
        this.due = due;
        this.text = text;
        this.access = access;
        this.accounts = accounts;
        this.cycles = cycles;
        this.digests = digests;
        this.keep = keep;
        this.times = times;
        this.clock = clock;
    }

    public DueRemindersJson run(Caller caller) {
        var today = DayFormat.dayOf(clock.instant());
        return new DueRemindersJson(
                today,
                times.isPresent(),
                times.map(ReminderTimes::hour).orElse(null),
                caller.signedIn().map(this::own).orElse(null),
                reminders(caller, today),
                caller.signedIn().map(user -> trouble(user, today)).orElse(List.of()));
    }

    /** One for each role of each partnership that something waits for, in words to copy. */
    public List<RoleReminderJson> reminders(Caller caller, LocalDate today) {
        return partnerships(caller).stream()
                .flatMap(partnership -> reminders(partnership, caller, today))
                .toList();
    }

    private Stream<RoleReminderJson> reminders(String partnership, Caller caller, LocalDate today) {
        var byOwner = due.open(partnership, caller, today).stream()
                .collect(Collectors.groupingBy(FindDue::owner, TreeMap::new, Collectors.toList()));
        return byOwner.entrySet().stream().map(each -> {
            var message = text.toCopy(new Due(partnership, each.getValue()), today);
            return RoleReminderJson.of(
                    partnership, each.getKey(), each.getValue(), today, message.subject(), message.text());
        });
    }

    /** Those they read in or, where nobody signs in, that there is anything of. */
    private List<String> partnerships(Caller caller) {
        var names = new TreeMap<String, String>();
        if (caller.user() == null) {
            access.sight(caller).books().forEach(book -> put(names, book.book().partnership()));
            cycles.newest().forEach(cycle -> put(names, cycle.partnership()));
        } else {
            caller.user().memberships().stream()
                    .filter(membership -> membership.roles().stream().anyMatch(READERS::contains))
                    .map(Membership::partnership)
                    .forEach(name -> put(names, name));
        }
        return List.copyOf(names.values());
    }

    private static void put(TreeMap<String, String> names, String partnership) {
        names.putIfAbsent(Slug.ofPartnership(partnership), partnership);
    }

    private DueRemindersJson.OwnJson own(User user) {
        @Nullable String address = keep.address(user).orElse(null);
        return new DueRemindersJson.OwnJson(address != null, address);
    }

    /** For the administrators of a person's partnerships: what did not go to whom, without the address. */
    private List<DueRemindersJson.TroubleJson> trouble(User administrator, LocalDate today) {
        var kept = new Administration(accounts)
                .users(administrator).stream().collect(Collectors.toMap(User::id, User::name));
        Predicate<Digest> isKept = digest -> kept.containsKey(digest.account());
        return kept.isEmpty()
                ? List.of()
                : digests.troubled(today.minusDays(TROUBLE_DAYS)).stream()
                        .filter(isKept)
                        .map(digest ->
                                DueRemindersJson.TroubleJson.of(String.valueOf(kept.get(digest.account())), digest))
                        .toList();
    }
}
