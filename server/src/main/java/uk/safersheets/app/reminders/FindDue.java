package uk.safersheets.app.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Deadlines;

/** What is open and near or late, and for whom. */
final class FindDue {
    private final Supplier<Deadlines> deadlines;
    private final AccessControl access;

    FindDue(Supplier<Deadlines> deadlines, AccessControl access) {
        this.deadlines = deadlines;
        this.access = access;
    }

    /** Who answers for something; what nobody in particular answers for is the officers'. */
    static Role owner(Deadline deadline) {
        return Objects.requireNonNullElse(deadline.owner(), Role.OFFICER);
    }

    /** What is open in a partnership, as somebody may know of it. */
    List<Deadline> open(String partnership, Caller caller, LocalDate today) {
        var from = today.minusDays(WhenTold.BACK_DAYS);
        var to = today.plusDays(WhenTold.AHEAD_DAYS);
        return deadlines.get().of(partnership, from, to).stream()
                .filter(deadline -> deadline.state().isOpen())
                .filter(deadline ->
                        !deadline.due().isBefore(from) && !deadline.due().isAfter(to))
                .filter(deadline -> deadline.book() == null || access.mayRead(caller, access.bookById(deadline.book())))
                .toList();
    }

    /** What waits for somebody in each of their partnerships, without those in which nothing does. */
    List<Due> of(User user, LocalDate today) {
        var caller = Caller.of(Caller.Means.COOKIE, user);
        return user.memberships().stream()
                .map(membership -> new Due(
                        membership.partnership(), own(membership.partnership(), membership.roles(), caller, today)))
                .filter(due -> !due.deadlines().isEmpty())
                .toList();
    }

    private List<Deadline> own(String partnership, Set<Role> roles, Caller caller, LocalDate today) {
        return open(partnership, caller, today).stream()
                .filter(deadline -> roles.contains(owner(deadline)))
                .toList();
    }
}
