package uk.safersheets.app.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.collection.CollectedReturns;
import uk.safersheets.collection.CollectionLine;
import uk.safersheets.collection.GivenVersion;
import uk.safersheets.collection.ReadReturn;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.signoff.State;
import uk.safersheets.store.retention.DisposedException;

/** Reads the returns of a collection that somebody may read. What cannot be read is said, and why. */
public final class GatherReturns {
    private final ReadBooks books;
    private final ReadContent contents;
    private final SignOff signOff;
    private final TemplateRegistry templates;

    public GatherReturns(ReadBooks books, ReadContent contents, SignOff signOff, TemplateRegistry templates) {
        this.books = books;
        this.contents = contents;
        this.signOff = signOff;
        this.templates = templates;
    }

    /** Everything that they may read of it. */
    public CollectedReturns run(Standing collection, CollectionSight sight) {
        var lines = sight.lines(collection);
        var returns = new ArrayList<ReadReturn>();
        var obstacles = new HashMap<String, String>();
        for (var line : lines) {
            if (sight.mayRead(collection, line)) {
                read(line.partnership(), line.counting().orElseThrow(), returns, obstacles);
            } else if (line.isHeld()) {
                obstacles.put(line.partnership(), line.phrase() + ", and not open to you");
            }
        }
        return collected(collection, lines, returns, obstacles);
    }

    /** What people call its template. */
    public String title(Standing collection) {
        return templates
                .newest(collection.terms().template())
                .map(known -> known.prepared().contract().title())
                .orElse(collection.terms().template());
    }

    private CollectedReturns collected(
            Standing collection, List<CollectionLine> lines, List<ReadReturn> returns, Map<String, String> obstacles) {
        boolean hasHidden = lines.size() < collection.standing().lines().size();
        return new CollectedReturns(
                collection.terms(), collection.standing(), title(collection), lines, returns, obstacles, hasHidden);
    }

    private void read(String partnership, GivenVersion given, List<ReadReturn> returns, Map<String, String> obstacles) {
        if (signOff.standing(given.book()).state(given.number()) == State.WITHDRAWN) {
            obstacles.put(partnership, "it withdrew version " + given.number() + " after it gave it");
            return;
        }
        try {
            var version = books.version(given.book(), given.number()).orElseThrow();
            var content = contents.of(version);
            content.workedOut()
                    .ifPresentOrElse(
                            done -> returns.add(new ReadReturn(partnership, done.contract(), done.calculation())),
                            () -> obstacles.put(partnership, String.join(" ", content.obstacles())));
        } catch (DisposedException gone) {
            obstacles.put(partnership, "its workbook was let go after its period");
        } catch (RefusedFileException unreadable) {
            obstacles.put(partnership, "its workbook cannot be read: " + unreadable.getMessage());
        }
    }
}
