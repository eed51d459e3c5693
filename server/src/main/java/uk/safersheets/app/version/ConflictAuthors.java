package uk.safersheets.app.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.app.compare.TraceCells;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.merge.Conflict;
import uk.safersheets.store.version.LateSubmission;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/**
 * Who made the other side of each conflict what it is: whoever submitted the newest version may never have touched the
 * cell that collides.
 */
public final class ConflictAuthors {
    private final Versions versions;
    private final LateSubmissions lateSubmissions;
    private final TraceCells traceCells;

    public ConflictAuthors(Versions versions, LateSubmissions lateSubmissions, TraceCells traceCells) {
        this.versions = versions;
        this.lateSubmissions = lateSubmissions;
        this.traceCells = traceCells;
    }

    /**
     * The author of each conflict's other side, by the conflict's id.
     *
     * @param base the version both started from
     * @param head the version that the late work collides with
     */
    Map<String, Conflict.Author> of(List<Conflict> conflicts, int base, Version head) {
        if (conflicts.isEmpty()) {
            return Map.of();
        }
        traceCells.upTo(head.book(), head.number());
        var authors = new HashMap<String, Conflict.Author>();
        for (var conflict : conflicts) {
            int touched = spots(conflict).stream()
                    .mapToInt(spot -> traceCells.lastTouched(head.book(), spot, head.number()))
                    .max()
                    .orElse(0);
            authors.put(conflict.id(), touched > base ? author(head.book(), touched) : author(head));
        }
        return authors;
    }

    /** Every cell by which the other side of a conflict may have been changed. */
    private static List<CellKey> spots(Conflict conflict) {
        return conflict.fold(
                cell -> List.of(cell.spot()),
                row -> row.base().entries().keySet().stream()
                        .filter(heading -> row.theirs() == null || isChanged(row, heading))
                        .map(heading -> new CellKey(row.table(), row.key(), heading))
                        .toList());
    }

    private static boolean isChanged(Conflict.OfRow row, String heading) {
        return !Objects.equals(
                row.base().entries().get(heading),
                Objects.requireNonNull(row.theirs(), "theirs").entries().get(heading));
    }

    private Conflict.Author author(String book, int number) {
        return author(versions.find(book, number).orElseThrow());
    }

    /** Of a version that joined late work, whoever did that work. */
    private Conflict.Author author(Version version) {
        String name = Optional.ofNullable(version.joined())
                .flatMap(late -> lateSubmissions.find(version.book(), late))
                .map(LateSubmission::author)
                .orElse(version.author());
        return new Conflict.Author(name, version.number());
    }
}
