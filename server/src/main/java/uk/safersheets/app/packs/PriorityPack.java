package uk.safersheets.app.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.safersheets.cell.Plural;
import uk.safersheets.charts.Chart;
import uk.safersheets.charts.Figure;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;

/** The priorities for the board: what ranks where, what was decided of it, and why. */
final class PriorityPack {
    private static final double ROOM = 178;
    private static final int LONGEST_REASON = 260;
    private static final String NONE = "\u2013";

    private final PackedVersion version;
    private final Chart ranking;
    private final RoleRows decisions;
    private final Map<String, Integer> decided;

    PriorityPack(PackedVersion version, Chart ranking) {
        this.version = version;
        this.ranking = ranking;
        this.decisions = new RoleRows(version.content(), TableRole.DECISIONS);
        this.decided = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        decided.putAll(decisions.byKey());
    }

    Document made() {
        var columns = columns();
        var rows = rows();
        var shown = PageRoom.first(rows, columns, ROOM);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.summary(ranking.title() + ". " + outcome()));
        blocks.add(new Block.Heading("Ranking, decisions and reasons"));
        blocks.add(Block.note(
                "The range says which ranks an issue could take once every score is on the scale. A dash stands where"
                        + " nothing is recorded."));
        blocks.add(new Grid("Ranking, decisions and reasons", "", columns, shown, false));
        if (shown.size() < rows.size()) {
            int left = rows.size() - shown.size();
            blocks.add(Block.plain(Plural.count(left, "issue", "issues") + " further down "
                    + Plural.of(left, "is", "are") + " in the workbook and not on this page."));
        }
        return version.document("The priorities for the board", blocks);
    }

    /** How many issues each decision was made of. */
    private String outcome() {
        if (decided.isEmpty()) {
            return "No decision is recorded.";
        }
        var counts = new LinkedHashMap<String, Integer>();
        decided.values()
                .forEach(row -> counts.merge(
                        words(decisions.text(row, TableColumnRole.DECISION), "No decision"), 1, Integer::sum));
        var said = new ArrayList<String>();
        counts.forEach((decision, count) -> said.add(decision + " " + count));
        return "Decided: " + String.join(", ", said) + ".";
    }

    private List<Grid.Column> columns() {
        return List.of(
                Grid.Column.words(ranking.columns().get(0).heading(), 24),
                Grid.Column.figures(heading("rank"), 7),
                Grid.Column.figures(heading("range"), 9),
                Grid.Column.figures(heading("total"), 7),
                Grid.Column.words(decisions.heading(TableColumnRole.DECISION), 14),
                Grid.Column.words(decisions.heading(TableColumnRole.REASON), 42));
    }

    private String heading(String part) {
        return ranking.columns().get(at(part)).heading();
    }

    private int at(String part) {
        return ranking.columns().stream().map(Chart.Column::part).toList().indexOf(part);
    }

    /** What was decided first, by rank; then what nothing was decided of. Decisions about no issue of the matrix come between. */
    private List<List<String>> rows() {
        var first = new ArrayList<List<String>>();
        var rest = new ArrayList<List<String>>();
        var left = new TreeMap<>(decided);
        for (var figures : ranking.rows()) {
            Integer row = left.remove(figures.get(0).text());
            (row == null ? rest : first)
                    .add(row(
                            figures.get(0).text(),
                            figures.get(at("rank")),
                            figures.get(at("range")),
                            figures.get(at("total")),
                            row));
        }
        left.forEach((issue, row) -> first.add(line(issue, NONE, NONE, NONE, row)));
        first.addAll(rest);
        return first;
    }

    private List<String> row(String issue, Figure rank, Figure range, Figure total, Integer row) {
        return line(issue, rank.text(), range.text(), total.text(), row);
    }

    private List<String> line(String issue, String rank, String range, String total, Integer row) {
        return List.of(
                issue,
                rank,
                range,
                total,
                row == null ? NONE : words(decisions.text(row, TableColumnRole.DECISION), NONE),
                row == null ? NONE : reason(row));
    }

    private String reason(int row) {
        String reason = decisions.text(row, TableColumnRole.REASON);
        String meeting = decisions.text(row, TableColumnRole.MEETING);
        String all = reason.isEmpty() ? meeting : meeting.isEmpty() ? reason : reason + " (" + meeting + ")";
        return all.length() <= LONGEST_REASON
                ? words(all, NONE)
                : all.substring(0, LONGEST_REASON).strip() + "\u2026 (the workbook has all of it)";
    }

    private static String words(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
