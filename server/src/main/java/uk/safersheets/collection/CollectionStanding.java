package uk.safersheets.collection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.collection.CollectionAct.Kind;
import uk.safersheets.cycle.Deadline.State;

/**
 * How a collection stands, worked out from what was done.
 *
 * @param due the last day as it is now
 * @param moves every time that it was moved, oldest first
 * @param closedOrNull null while returns are taken
 * @param lines each partnership, in the order of the panel
 */
public record CollectionStanding(
        LocalDate due, List<CollectionAct> moves, @Nullable CollectionAct closedOrNull, List<CollectionLine> lines) {
    public CollectionStanding {
        moves = List.copyOf(moves);
        lines = List.copyOf(lines);
    }

    /**
     * @param acts everything that was done in it, oldest first
     * @param begun the partnerships that have a book of its template and period
     */
    public static CollectionStanding of(
            CollectionTerms terms, List<CollectionAct> acts, Set<String> begun, LocalDate today) {
        var moves = acts.stream().filter(act -> act.kind() == Kind.MOVED).toList();
        var due = moves.isEmpty()
                ? terms.due()
                : Objects.requireNonNull(moves.get(moves.size() - 1).day(), "day");
        var closed = acts.stream().filter(act -> act.kind() == Kind.CLOSED).findFirst();
        var lines = terms.partnerships().stream()
                .map(partnership -> line(
                        partnership,
                        acts.stream()
                                .filter(act -> act.partnership().equals(partnership))
                                .toList(),
                        begun.contains(partnership),
                        due,
                        today))
                .toList();
        return new CollectionStanding(due, moves, closed.orElse(null), lines);
    }

    private static CollectionLine line(
            String partnership, List<CollectionAct> acts, boolean isBegun, LocalDate due, LocalDate today) {
        var given = new ArrayList<CollectionAct>();
        CollectionAct decided = null;
        for (var act : acts) {
            if (act.kind() == Kind.GIVEN) {
                given.add(act);
                decided = null;
            } else {
                decided = act;
            }
        }
        var state = decided == null ? undecided(given, isBegun) : decidedAs(decided.kind());
        boolean isLate = state.isOpen() && today.isAfter(due);
        boolean isOver = isLate || state == State.SUBMITTED || state == State.APPROVED;
        var until = isLate || given.isEmpty()
                ? today
                : DayFormat.dayOf(given.get(given.size() - 1).at());
        long days = isOver ? Math.max(0, ChronoUnit.DAYS.between(due, until)) : 0;
        return new CollectionLine(partnership, state, given, decided, isLate, days);
    }

    private static State undecided(List<CollectionAct> given, boolean isBegun) {
        if (!given.isEmpty()) {
            return State.SUBMITTED;
        }
        return isBegun ? State.DRAFT : State.NOT_STARTED;
    }

    private static State decidedAs(Kind kind) {
        return switch (kind) {
            case RETURNED -> State.RETURNED;
            case ACCEPTED -> State.APPROVED;
            case EXEMPTED -> State.EXEMPT;
            case GIVEN, MOVED, CLOSED -> throw new IllegalStateException(kind + " decides on no partnership");
        };
    }

    public boolean isClosed() {
        return closedOrNull != null;
    }

    public Optional<CollectionLine> line(String partnership) {
        return lines.stream()
                .filter(line -> line.partnership().equals(partnership))
                .findFirst();
    }
}
