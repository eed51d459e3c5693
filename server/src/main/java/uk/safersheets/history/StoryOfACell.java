package uk.safersheets.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Table;
import uk.safersheets.history.Chapter.Event;

/**
 * Every value that one cell has had, oldest first, under whatever key its row had at the time.
 *
 * @param spot the cell as the newest version names it
 */
public record StoryOfACell(Spot spot, List<Chapter> chapters) {
    public StoryOfACell {
        Objects.requireNonNull(spot, "spot");
        chapters = List.copyOf(chapters);
    }

    /**
     * Tells the story from whole workbooks, comparing each with the one before.
     *
     * @param spot the cell as any version names it; of a name that the newest no longer has, the row that had it last
     * @param editions oldest first; a book's predecessors may come before it
     */
    public static StoryOfACell of(Spot spot, List<Edition> editions) {
        if (editions.isEmpty()) {
            return new StoryOfACell(spot, List.of());
        }
        var steps = steps(editions);
        var newest = isIn(editions.get(editions.size() - 1), spot) ? spot : renamed(spot, steps);
        return of(newest, editions.get(0), steps);
    }

    /** Whether a version has the named cell, or a row of that key. */
    public static boolean isIn(Edition edition, Spot spot) {
        var side = new Side(edition.contract(), edition.submission());
        return spot.isField()
                || side.contract().table(spot.table()).stream()
                        .flatMap(table -> side.table(table).rows().stream())
                        .anyMatch(row -> row.id().equals(Texts.key(spot.key())));
    }

    /** What the last row of that name is called after these steps; the same where none was renamed. */
    public static Spot renamed(Spot spot, List<Step> steps) {
        int last = steps.size() - 1;
        while (last >= 0 && steps.get(last).after(spot).equals(spot)) {
            last--;
        }
        var at = spot;
        for (int step = Math.max(last, 0); step < steps.size(); step++) {
            at = steps.get(step).after(at);
        }
        return at;
    }

    /** What each version changed against the one before it, oldest first; a list of the caller's own. */
    public static List<Step> steps(List<Edition> editions) {
        var steps = new ArrayList<Step>();
        for (int at = 1; at < editions.size(); at++) {
            steps.add(step(editions.get(at - 1), editions.get(at)));
        }
        return steps;
    }

    /**
     * Tells the story from what each version changed.
     *
     * @param first the oldest version
     * @param steps every later one, oldest first; those that did nothing to the cell may be left out
     */
    public static StoryOfACell of(Spot spot, Edition first, List<Step> steps) {
        var chapters = new ArrayList<Chapter>();
        var at = spot;
        for (int step = steps.size() - 1; step >= 0; step--) {
            chapters.addAll(steps.get(step).chapters(at));
            at = steps.get(step).before(at);
        }
        found(at, first, chapters);
        Collections.reverse(chapters);
        return new StoryOfACell(spot, chapters);
    }

    /** What a version changed against the one before. */
    public static Step step(Edition before, Edition edition) {
        return new Step(
                edition.byline(),
                Comparison.of(before.contract(), before.submission(), edition.contract(), edition.submission()));
    }

    private static void found(Spot spot, Edition first, List<Chapter> chapters) {
        var side = new Side(first.contract(), first.submission());
        if (spot.isField()) {
            side.contract()
                    .field(spot.column())
                    .ifPresent(field -> chapters.add(found(spot, first.byline(), side.value(field))));
        } else {
            side.contract().table(spot.table()).ifPresent(table -> foundInTable(spot, first, side, table, chapters));
        }
    }

    private static void foundInTable(Spot spot, Edition first, Side side, Table table, List<Chapter> chapters) {
        var rows = side.table(table);
        table.column(spot.column())
                .ifPresent(column -> rows.rows().stream()
                        .filter(row -> row.id().equals(Texts.key(spot.key())))
                        .findFirst()
                        .ifPresent(row -> chapters.add(found(spot, first.byline(), side.value(rows, row, column)))));
    }

    private static Chapter found(Spot spot, Byline byline, Value value) {
        return new Chapter(byline, spot, Event.FOUND, Value.BLANK, value, null, Because.NOTHING, List.of());
    }
}
