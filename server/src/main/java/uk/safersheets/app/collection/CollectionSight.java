package uk.safersheets.app.collection;

import java.util.List;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.collection.CollectionLine;
import uk.safersheets.collection.CollectionTerms;
import uk.safersheets.collection.GivenVersion;
import uk.safersheets.cycle.Deadline.State;

/**
 * Collections as one person sees them. Members of the body see how every partnership stands, and read what was given to
 * it; members of a partnership see their own and, where the collection is shared, what was approved of the others.
 */
public final class CollectionSight {
    private static final Operation SEEING = AccessControl.table().require("GET /api/collections/{id}");
    private static final Operation READING = AccessControl.table().require("GET /api/collections/{id}/workbook");

    private final AccessControl control;
    private final Caller caller;

    public CollectionSight(AccessControl control, Caller caller) {
        this.control = control;
        this.caller = caller;
    }

    /** Whether they may know that there is such a collection. */
    public boolean isSeen(Standing collection) {
        return isOfBody(collection)
                || collection.terms().partnerships().stream().anyMatch(one -> isOf(collection.terms(), one));
    }

    /** Whether they belong to the body that asks. */
    public boolean isOfBody(Standing collection) {
        return may(SEEING, collection.terms(), collection.terms().body());
    }

    /** Whether they belong to this partnership. */
    public boolean isOf(CollectionTerms terms, String partnership) {
        return may(SEEING, terms, partnership);
    }

    /** Whether they may do something to what is the body's or a partnership's in a collection. */
    public boolean may(Operation operation, CollectionTerms terms, String owner) {
        return control.decide(caller, operation, resource(terms, owner)).isAllowed();
    }

    /** The part of an owner in a collection, by which its rules and the template's marking decide. */
    public Resource resource(CollectionTerms terms, String owner) {
        return control.book(new OpenBook.Name(owner, terms.template(), terms.period()));
    }

    /** The lines that they see, in the order of the panel. */
    public List<CollectionLine> lines(Standing collection) {
        var lines = collection.standing().lines();
        if (isOfBody(collection)) {
            return lines;
        }
        boolean isOfOne = isSeen(collection);
        return lines.stream()
                .filter(line ->
                        isOf(collection.terms(), line.partnership()) || isOfOne && isShared(collection.terms(), line))
                .toList();
    }

    /** Whether they may read what a partnership gave; false while nothing of it is with the body. */
    public boolean mayRead(Standing collection, CollectionLine line) {
        var terms = collection.terms();
        var given = line.counting();
        if (given.isEmpty()) {
            return false;
        }
        if (may(READING, terms, terms.body())) {
            boolean isAgreedOnly = control.seesOnlyAgreed(caller, resource(terms, terms.body()));
            return !isAgreedOnly || line.state() == State.APPROVED;
        }
        return isReadInPartnership(terms, line, given.get());
    }

    private boolean isReadInPartnership(CollectionTerms terms, CollectionLine line, GivenVersion given) {
        if (may(READING, terms, line.partnership())) {
            var sight = control.sight(caller);
            return sight.version(given.book(), given.number()).isPresent();
        }
        return isShared(terms, line) && terms.partnerships().stream().anyMatch(one -> may(READING, terms, one));
    }

    private static boolean isShared(CollectionTerms terms, CollectionLine line) {
        return terms.isShared() && line.state() == State.APPROVED;
    }
}
