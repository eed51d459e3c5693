package uk.safersheets.app.home;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.access.Caller;
import uk.safersheets.api.home.HappenedJson;
import uk.safersheets.api.home.HappenedJson.ActJson;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;

/** What was done to the books that somebody sees, newest first, some at a time. */
public final class ReadHappened {
    private static final int MOST = 20;
    private static final int READ_AT_ONCE = 200;
    private static final int MOST_READS = 10;
    private static final int MOST_ASKED_FOR = 200;

    /** What only says that somebody read. */
    private static final Set<EventType> LEFT_OUT = EnumSet.of(EventType.EXPORTED, EventType.REFUSED);

    private final ReadHome home;
    private final Events events;

    public ReadHappened(ReadHome home, Events events) {
        this.home = home;
        this.events = events;
    }

    /** @param before only what was done before this event; 0 for from the last on */
    public HappenedJson run(Caller caller, long before) {
        var desk = home.desk(caller);
        var found = new ArrayList<ActJson>();
        var books = of(desk);
        long at = before;
        for (int reads = 0; reads < MOST_READS; reads++) {
            var read = events.before(books, at, READ_AT_ONCE);
            for (var event : read) {
                if (found.size() == MOST) {
                    return new HappenedJson(found, found.get(MOST - 1).number());
                }
                act(desk, event).ifPresent(found::add);
            }
            if (read.size() < READ_AT_ONCE) {
                return new HappenedJson(found, null);
            }
            at = read.get(read.size() - 1).number();
        }
        return new HappenedJson(found, at);
    }

    /** Whoever sees few books asks for theirs, however much is done to others; of many, all are gone through. */
    private static List<String> of(Desk desk) {
        return desk.size() > MOST_ASKED_FOR ? List.of() : desk.ids();
    }

    private static Optional<ActJson> act(Desk desk, Event event) {
        return desk.find(event.act().book())
                .filter(book -> !LEFT_OUT.contains(event.act().kind()) && sees(desk, book, event))
                .map(book -> ActJson.of(event, book.id(), desk.name(book)));
    }

    private static boolean sees(Desk desk, SeenBook book, Event event) {
        Integer version = event.act().version();
        if (desk.sight().isWhole(book.summary().book())) {
            return true;
        }
        return version == null
                ? Set.of(EventType.OPENED, EventType.DISPOSED)
                        .contains(event.act().kind())
                : book.standing().isAgreed(version);
    }
}
