package uk.safersheets.app.collection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionAct.Kind;
import uk.safersheets.collection.CollectionStanding;
import uk.safersheets.collection.GivenVersion;
import uk.safersheets.signoff.State;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.collection.NewAct;
import uk.safersheets.store.collection.StoredCollections;
import uk.safersheets.store.version.Version;

/** Gives a version of a partnership's book to a collection. What was given before stays, and no longer counts. */
public final class GiveReturn {
    private final StoredCollections collections;
    private final ReadCollections read;
    private final ReadBooks books;
    private final SignOff signOff;
    private final Clock clock;

    public GiveReturn(
            StoredCollections collections, ReadCollections read, ReadBooks books, SignOff signOff, Clock clock) {
        this.collections = collections;
        this.read = read;
        this.books = books;
        this.signOff = signOff;
        this.clock = clock;
    }

    /**
     * Gives it.
     *
     * @param number of the version, from 1
     * @throws RefusedActException when it cannot be given
     */
    public CollectionAct run(Standing standing, String partnership, int number, Person person) {
        String named = KeepCollection.named(standing, partnership);
        var version = version(standing, named, number);
        requireTaken(standing, version);
        var given = new GivenVersion(version.book(), number);
        var act = new AuditEvent(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.name(),
                person.origin(),
                EventType.COLLECTION_GIVEN,
                version.book(),
                number,
                "collection " + standing.collection().number() + ": "
                        + standing.terms().name() + ", for " + standing.terms().body());
        return collections.add(standing.collection(), acts -> {
            requireNew(standing, acts, named, number);
            return new NewAct(Kind.GIVEN, named, given, "", null, act);
        });
    }

    private Version version(Standing standing, String partnership, int number) {
        var book = standing.books().get(partnership);
        if (book == null) {
            var terms = standing.terms();
            throw missing(partnership + " has no book of " + terms.template() + " for " + terms.period() + ".");
        }
        String id = book.book().id();
        if (book.disposal().isPresent()) {
            throw RefusedActException.wrongState(
                    "The workbooks of the book " + id + " were let go.", "Open a new book.");
        }
        return books.version(id, number)
                .orElseThrow(() -> missing("The book " + id + " has no version " + number + "."));
    }

    private static RefusedActException missing(String what) {
        return new RefusedActException(
                RefusedActException.Reason.NO_SUCH_VERSION, what, "Submit a version to the book first.");
    }

    private void requireTaken(Standing standing, Version version) {
        int least = standing.terms().leastVersion();
        if (least > 1 && templateVersion(version) < least) {
            throw RefusedActException.unusable(
                    "Version " + version.number() + " is of template version " + version.templateVersion()
                            + ", and this collection takes version " + least + " or newer.",
                    "Take your entries into the newer template, and submit that.");
        }
        if (signOff.standing(version.book()).state(version.number()) == State.WITHDRAWN) {
            throw RefusedActException.wrongState(
                    "Version " + version.number() + " was withdrawn.", "Give a version that counts.");
        }
    }

    private static int templateVersion(Version version) {
        return version.templateVersion().matches("\\d{1,9}") ? Integer.parseInt(version.templateVersion()) : 0;
    }

    private void requireNew(Standing standing, List<CollectionAct> acts, String partnership, int number) {
        var now = CollectionStanding.of(standing.terms(), acts, standing.books().keySet(), read.today());
        if (now.isClosed()) {
            throw RefusedActException.wrongState(
                    "Collection " + standing.collection().number() + " is closed.",
                    "Ask " + standing.terms().body() + " whether it still takes a return.");
        }
        now.line(partnership)
                .flatMap(line -> line.counting())
                .filter(counting -> counting.number() == number)
                .ifPresent(same -> {
                    throw RefusedActException.wrongState(
                            "Version " + number + " was given already.", "There is nothing more to give.");
                });
    }
}
