package uk.safersheets.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import uk.safersheets.access.Resource;
import uk.safersheets.app.Person;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;

/**
 * Records who took a file out of the service. The same file taken again by the same person on the same day (UTC) is one
 * act at each node, so that reading cannot fill the record. The act belongs to no book, because it changes none. Safe to share.
 */
public final class ExportRecord {
    private final Events events;
    private final Clock clock;
    private final Set<String> told = new HashSet<>();
    private LocalDate day = LocalDate.EPOCH;

    public ExportRecord(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that somebody who is signed in took a file.
     *
     * @param path its address, which names the book and the version
     * @param of what it belongs to; its marking is recorded with it
     */
    public void took(Person person, String path, Resource of) {
        if (person.origin().user() != null && isFirst(person.origin().user() + " " + path)) {
            try {
                append(person, path, of);
            } catch (RuntimeException e) {
                forget(person.origin().user() + " " + path);
                throw e;
            }
        }
    }

    private void append(Person person, String path, Resource of) {
        String marking = of.marking() == null ? "" : " " + of.marking();
        events.append(new AuditEvent(
                clock.instant(), person.name(), person.origin(), EventType.EXPORTED, null, null, path + marking));
    }

    private synchronized void forget(String what) {
        told.remove(what);
    }

    private synchronized boolean isFirst(String what) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            told.clear();
            day = today;
        }
        return told.add(what);
    }
}
