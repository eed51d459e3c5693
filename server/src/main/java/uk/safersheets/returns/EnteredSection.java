package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.document.Grid;

/** A section with what was entered in it, and what was not as one line of words. */
final class EnteredSection {
    private final Section section;
    private final int names;
    private final List<List<Entry>> rows;
    private final List<Integer> columns;

    EnteredSection(Section section) {
        this.section = section;
        this.names = names(section);
        this.rows = section.rows().stream().filter(this::saysSomething).toList();
        this.columns = IntStream.range(0, section.columns().size())
                .filter(column -> column == 0 || rows.stream().anyMatch(row -> isEntered(row.get(column))))
                .boxed()
                .toList();
    }

    /** How many columns at the left only say what a row is about. */
    private static int names(Section section) {
        return section.columns().size() == 2 ? 1 : Math.min(2, section.columns().size() - 1);
    }

    private static boolean isEntered(Entry entry) {
        return entry.sort() != Entry.Sort.NOT_ENTERED && !entry.text().isEmpty();
    }

    private boolean saysSomething(List<Entry> row) {
        return row.subList(names, row.size()).stream().anyMatch(EnteredSection::isEntered);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Grid grid() {
        return new Grid(
                section.title(),
                section.note(),
                columns.stream()
                        .map(section.columns()::get)
                        .map(column -> new Grid.Column(column.heading(), column.width(), column.isFigures()))
                        .toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(row::get)
                                .map(EnteredSection::shown)
                                .toList())
                        .toList(),
                endsInTotals());
    }

    private static String shown(Entry entry) {
        return entry.sort() == Entry.Sort.NOT_ENTERED ? ReturnPages.DASH : entry.text();
    }

    private boolean endsInTotals() {
        var all = section.rows();
        return section.endsInTotals() && !rows.isEmpty() && rows.get(rows.size() - 1) == all.get(all.size() - 1);
    }

    /** Of the section: one line, or none where all of it was entered. */
    List<String> missing() {
        if (section.rows().isEmpty() || isEmpty()) {
            return List.of(section.title() + ": nothing");
        }
        var entered = section.endsInTotals()
                ? section.rows().subList(0, section.rows().size() - 1)
                : section.rows();
        var said = names == 1 ? facts(entered) : cells(entered);
        return said.isEmpty() ? List.of() : List.of(section.title() + ": " + String.join("; ", said));
    }

    private static List<String> facts(List<List<Entry>> all) {
        return all.stream()
                .filter(row -> !isEntered(row.get(1)))
                .map(row -> row.get(0).text())
                .toList();
    }

    private List<String> cells(List<List<Entry>> all) {
        var said = new ArrayList<String>();
        for (int at = 0; at < section.columns().size(); at++) {
            int column = at;
            var blank = all.stream()
                    .filter(row -> row.get(column).sort() == Entry.Sort.NOT_ENTERED)
                    .map(row -> row.get(0).text())
                    .distinct()
                    .toList();
            if (!blank.isEmpty()) {
                String which = blank.size() == all.size() && all.size() > 1 ? "every row" : String.join(", ", blank);
                said.add(section.columns().get(column).heading() + " (" + which + ")");
            }
        }
        return said;
    }
}
