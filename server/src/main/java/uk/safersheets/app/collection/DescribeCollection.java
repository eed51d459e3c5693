package uk.safersheets.app.collection;

import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.collection.CollectionJson;
import uk.safersheets.api.collection.CollectionLineJson;
import uk.safersheets.api.collection.CollectionMayJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.collection.CollectionLine;

/** A collection as somebody who may see it is told of it. */
public final class DescribeCollection {
    private static final Operation JUDGING = AccessControl.table().require("POST /api/collections/{id}/acceptances");
    private static final Operation MANAGING = AccessControl.table().require("POST /api/collections/{id}/exemptions");
    private static final Operation REMINDING = AccessControl.table().require("GET /api/collections/{id}/reminders");
    private static final Operation GIVING = AccessControl.table().require("POST /api/collections/{id}/submissions");

    private final GatherReturns gather;

    public DescribeCollection(GatherReturns gather) {
        this.gather = gather;
    }

    /** Without what was given to it. */
    public CollectionJson brief(Standing standing, CollectionSight sight) {
        var lines = sight.lines(standing).stream()
                .map(line -> CollectionLineJson.of(line, book(standing, sight, line), sight.mayRead(standing, line)))
                .toList();
        return CollectionJson.of(
                standing.collection(), standing.standing(), gather.title(standing), lines, may(standing, sight));
    }

    /** With the totals. */
    public CollectionJson whole(Standing standing, CollectionSight sight) {
        return brief(standing, sight).with(gather.run(standing, sight));
    }

    /** Of a draft the body is told no more than that there is one. */
    private static @Nullable String book(Standing standing, CollectionSight sight, CollectionLine line) {
        var book = standing.books().get(line.partnership());
        boolean isTold = sight.isOf(standing.terms(), line.partnership()) || sight.mayRead(standing, line);
        return book == null || !isTold ? null : book.book().id();
    }

    private static CollectionMayJson may(Standing standing, CollectionSight sight) {
        var terms = standing.terms();
        boolean isOpen = !standing.standing().isClosed();
        var give = terms.partnerships().stream()
                .filter(one -> isOpen && sight.may(GIVING, terms, one))
                .toList();
        return new CollectionMayJson(
                isOpen && sight.may(JUDGING, terms, terms.body()),
                isOpen && sight.may(MANAGING, terms, terms.body()),
                isOpen && sight.may(REMINDING, terms, terms.body()),
                give);
    }
}
