package uk.safersheets.store.version;

import java.util.List;
import uk.safersheets.store.audit.Event;

/**
 * How far a book has come.
 *
 * @param event the number of its newest event; 0 while there is none
 * @param newest the newest version's number; 0 while there is none
 * @param steps the events that brought a version forward or took it back, oldest first
 */
public record Progress(long event, int newest, List<Event> steps) {
    public Progress {
        steps = List.copyOf(steps);
    }
}
