package uk.safersheets.app.cycle;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.api.cycle.CycleJson;
import uk.safersheets.api.cycle.DueJson;
import uk.safersheets.api.cycle.DueState;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.cell.PlainName;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.cycle.StoredCycle;
import uk.safersheets.store.template.TemplateVersion;

/** What is due, as somebody may see it. */
public final class ReadCycle {
    private static final Operation SEEING = AccessControl.table().require("GET /api/cycle");

    /** How many years ahead are looked at. */
    public static final int MOST_YEARS = 10;

    private final Cycles cycles;
    private final FollowCycle follow;
    private final RecommendationDeadlines recommended;
    private final KeepCycle keep;
    private final AccessControl access;
    private final TemplateRegistry templates;

    public ReadCycle(
            Cycles cycles,
            FollowCycle follow,
            RecommendationDeadlines recommended,
            KeepCycle keep,
            AccessControl access,
            TemplateRegistry templates) {
        this.cycles = cycles;
        this.follow = follow;
        this.recommended = recommended;
        this.keep = keep;
        this.access = access;
        this.templates = templates;
    }

    /**
     * What is asked for.
     *
     * @param partnership whose; null for all that they see
     * @param from the first day; null for the first of each cycle
     * @param to the last day; null for the end of the financial year that goes on
     */
    public record Asked(
            @Nullable String partnership,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public CycleJson run(Caller caller, Asked asked) {
        var seen = partnerships(caller, asked.partnership());
        var kept = cycles.newest(seen.keySet());
        var own = kept.stream()
                .map(cycle -> Slug.ofPartnership(cycle.partnership()))
                .collect(Collectors.toSet());
        var today = keep.today();
        var first = asked.from() == null ? earliest(kept, today) : asked.from();
        var last = last(asked.to() == null ? yearEnd(today) : asked.to(), today);
        var usable = usable();
        var due = new ArrayList<DueJson>();
        follow.due(kept, first, last).forEach(one -> due.add(json(caller, one, today, usable)));
        recommended(caller, seen.keySet(), asked.from() == null ? LocalDate.EPOCH : first, last)
                .forEach(one -> due.add(json(one, today)));
        due.sort(Comparator.comparing(DueJson::due));
        return new CycleJson(
                today,
                due.isEmpty() || due.get(0).due().isAfter(first)
                        ? first
                        : due.get(0).due(),
                last,
                seen.entrySet().stream()
                        .map(each -> new CycleJson.PartnershipJson(each.getValue(), own.contains(each.getKey())))
                        .toList(),
                due,
                keep.holidaysKnownUntil());
    }

    /** Those of books that somebody reads as they are, and not only once they are approved. */
    private Stream<Recommended> recommended(Caller caller, Set<String> seen, LocalDate from, LocalDate to) {
        return recommended.due(seen, from, to).filter(one -> {
            var book = access.book(one.book());
            return access.mayRead(caller, book) && !access.seesOnlyAgreed(caller, book);
        });
    }

    private static DueJson json(Recommended one, LocalDate today) {
        return new DueJson(
                one.id(),
                one.book().partnership(),
                Recommended.STEP,
                one.title(),
                one.book().period(),
                one.due(),
                one.owner() == null ? null : one.owner().word(),
                DueState.of(one.state()).word(),
                today.isAfter(one.due()),
                one.book().template(),
                false,
                one.book().id(),
                null);
    }

    /** What a partnership is called by whoever asks for it or, where it is called nothing yet, as it was asked for. */
    public String name(Caller caller, String asked) {
        return partnerships(caller, asked).values().stream().findFirst().orElseGet(() -> PlainName.of(asked));
    }

    /** The same of one thing that is due. */
    public DueJson json(Caller caller, Due due) {
        return json(caller, due, keep.today(), usable());
    }

    private static LocalDate earliest(List<StoredCycle> kept, LocalDate today) {
        return kept.stream()
                .map(cycle -> cycle.cycle().from())
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static LocalDate last(LocalDate asked, LocalDate today) {
        var most = today.plusYears(MOST_YEARS);
        return asked.isAfter(most) ? most : asked;
    }

    private static LocalDate yearEnd(LocalDate today) {
        var end = LocalDate.of(today.getYear(), Month.MARCH, 31);
        return today.isAfter(end) ? end.plusYears(1) : end;
    }

    /** Those that they are members of or, where nobody signs in, that there is anything of; names by how they stand in addresses. */
    private TreeMap<String, String> partnerships(Caller caller, @Nullable String only) {
        var names = new TreeMap<String, String>();
        if (caller.user() != null) {
            caller.user().memberships().stream()
                    .map(Membership::partnership)
                    .filter(each -> access.decide(caller, SEEING, new Resource(each, null, null, null))
                            .isAllowed())
                    .forEach(each -> names.put(Slug.ofPartnership(each), each));
        } else {
            access.sight(caller)
                    .books()
                    .forEach(book -> names.putIfAbsent(
                            Slug.ofPartnership(book.book().partnership()),
                            book.book().partnership()));
            cycles.newest().forEach(cycle -> names.put(Slug.ofPartnership(cycle.partnership()), cycle.partnership()));
        }
        if (only != null) {
            names.keySet().removeIf(name -> !name.equals(Slug.ofPartnership(only)));
        }
        return names;
    }

    private Set<String> usable() {
        return templates.all().stream()
                .filter(version -> !version.retired())
                .map(TemplateVersion::template)
                .collect(Collectors.toSet());
    }

    private DueJson json(Caller caller, Due due, LocalDate today, Set<String> usable) {
        var step = due.occurrence().step();
        var state = state(caller, due);
        boolean isSeen = state != DueState.NOT_SHOWN;
        boolean isTold = isSeen && state != DueState.NOT_APPROVED;
        return new DueJson(
                due.id(),
                due.partnership(),
                step.id(),
                step.title(),
                due.occurrence().occasion().period(),
                due.occurrence().due(),
                step.owner() == null ? null : step.owner().word(),
                state.word(),
                isSeen && due.isLate(today),
                step.template(),
                step.template() != null && usable.contains(step.template()),
                isTold && due.book() != null ? due.book().book().id() : null,
                due.mark() == null || !isSeen ? null : DueJson.DoneJson.of(due.mark()));
    }

    private DueState state(Caller caller, Due due) {
        var resource = resource(due);
        if (due.occurrence().step().template() != null && !access.mayRead(caller, resource)) {
            return DueState.NOT_SHOWN;
        }
        var state = due.mark() == null ? DueState.of(due.state()) : DueState.DONE;
        boolean isOfBook = due.occurrence().step().template() != null && state != DueState.DONE;
        return isOfBook && access.seesOnlyAgreed(caller, resource) ? state.agreedOnly() : state;
    }

    private Resource resource(Due due) {
        @Nullable String template = due.occurrence().step().template();
        if (due.book() != null) {
            return access.book(due.book().book());
        }
        return template == null
                ? new Resource(due.partnership(), null, null, null)
                : access.book(new OpenBook.Name(
                        due.partnership(),
                        Objects.requireNonNull(template, "template"),
                        due.occurrence().occasion().period()));
    }
}
