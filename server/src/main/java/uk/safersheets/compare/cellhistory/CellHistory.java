package uk.safersheets.compare.cellhistory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.cellhistory.CellEvent.Event;
import uk.safersheets.compare.diff.CauseList;
import uk.safersheets.compare.diff.ComparedWorkbook;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.contract.Table;

/**
 * Every value that one cell has had, oldest first, under whatever key its row had at the time.
 *
 * @param spot the cell as the newest version names it
 */
public record CellHistory(CellKey spot, List<CellEvent> chapters) {
    public CellHistory {
        Objects.requireNonNull(spot, "spot");
        chapters = List.copyOf(chapters);
    }

    /**
     * Tells the history from whole workbooks, comparing each with the one before.
     *
     * @param spot the cell as any version names it; of a name that the newest no longer has, the row that had it last
     * @param editions oldest first; a book's predecessors may come before it
     */
    public static CellHistory of(CellKey spot, List<VersionContent> editions) {
        if (editions.isEmpty()) {
            return new CellHistory(spot, List.of());
        }
        var steps = steps(editions);
        var newest = isIn(editions.get(editions.size() - 1), spot) ? spot : renamed(spot, steps);
        return of(newest, editions.get(0), steps);
    }

    /** Whether a version has the named cell, or a row of that key. */
    public static boolean isIn(VersionContent edition, CellKey spot) {
        var side = new ComparedWorkbook(edition.contract(), edition.submission());
        return spot.isField()
                || side.contract().table(spot.table()).stream()
                        .flatMap(table -> side.table(table).rows().stream())
                        .anyMatch(row -> row.id().equals(Texts.key(Objects.requireNonNull(spot.key(), "key"))));
    }

    /** What the last row of that name is called after these steps; the same where none was renamed. */
    public static CellKey renamed(CellKey spot, List<VersionStep> steps) {
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
    public static List<VersionStep> steps(List<VersionContent> editions) {
        var steps = new ArrayList<VersionStep>();
        for (int at = 1; at < editions.size(); at++) {
            steps.add(step(editions.get(at - 1), editions.get(at)));
        }
        return steps;
    }

    /**
     * Tells the history from what each version changed.
     *
     * @param first the oldest version
     * @param steps every later one, oldest first; those that did nothing to the cell may be left out
     */
    public static CellHistory of(CellKey spot, VersionContent first, List<VersionStep> steps) {
        var chapters = new ArrayList<CellEvent>();
        var at = spot;
        for (int step = steps.size() - 1; step >= 0; step--) {
            chapters.addAll(steps.get(step).chapters(at));
            at = steps.get(step).before(at);
        }
        found(at, first, chapters);
        Collections.reverse(chapters);
        return new CellHistory(spot, chapters);
    }

    /** What a version changed against the one before. */
    public static VersionStep step(VersionContent before, VersionContent edition) {
        return new VersionStep(
                edition.byline(),
                Comparison.of(before.contract(), before.submission(), edition.contract(), edition.submission()));
    }

    private static void found(CellKey spot, VersionContent first, List<CellEvent> chapters) {
        var side = new ComparedWorkbook(first.contract(), first.submission());
        if (spot.isField()) {
            side.contract()
                    .field(spot.column())
                    .ifPresent(field -> chapters.add(found(spot, first.byline(), side.value(field))));
        } else {
            side.contract().table(spot.table()).ifPresent(table -> foundInTable(spot, first, side, table, chapters));
        }
    }

    private static void foundInTable(
            CellKey spot, VersionContent first, ComparedWorkbook side, Table table, List<CellEvent> chapters) {
        var rows = side.table(table);
        table.column(spot.column())
                .ifPresent(column -> rows.rows().stream()
                        .filter(row -> row.id().equals(Texts.key(Objects.requireNonNull(spot.key(), "key"))))
                        .findFirst()
                        .ifPresent(row -> chapters.add(found(spot, first.byline(), side.value(rows, row, column)))));
    }

    private static CellEvent found(CellKey spot, VersionInfo byline, Value value) {
        return new CellEvent(byline, spot, Event.FOUND, Value.BLANK, value, null, CauseList.NOTHING, List.of());
    }
}
