package uk.safersheets.check.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.OutsideRow.Kind;
import uk.safersheets.cell.OutsideRow.Place;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.FindingBuilder;
import uk.safersheets.check.RowList;
import uk.safersheets.contract.PrintedText;

/** What was entered below or beside a table of the template, and so belongs to none of its rows. */
public final class EntriesOutside implements Checker {
    private static final String RULE = "V022";
    private static final int LONGEST_QUOTE = 60;

    /** What is told in one finding. */
    private record Group(String sheet, String table, Place place, Kind kind) {}

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        var outside = inspection.submission().outside();
        if (outside.isEmpty()) {
            faults.add(notLookedAt());
            return;
        }
        Map<Group, List<OutsideRow>> groups = new LinkedHashMap<>();
        for (var row : PrintedText.of(inspection.contract()).without(outside.get())) {
            if (row.place() == Place.BELOW || row.hasEntry()) {
                var group = new Group(row.sheet(), row.table(), row.place(), row.kind());
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((group, rows) -> {
            if (rows.stream().anyMatch(OutsideRow::hasEntry)) {
                faults.add(finding(group, rows, name(inspection, group)));
            }
        });
    }

    private static Finding notLookedAt() {
        return Finding.of(RULE, Severity.NOT_CHECKED)
                .message("We did not look at what stands below and beside the tables, because only the tables were"
                        + " sent.")
                .fix("Save the workbook and choose the file on Check.")
                .build();
    }

    /** As the sheet calls the table, unless it has several. */
    private static String name(CheckContext inspection, Group group) {
        boolean isAlone = inspection.contract().tables().stream()
                        .filter(table -> table.sheet().equalsIgnoreCase(group.sheet()))
                        .count()
                < 2;
        return isAlone ? group.sheet() : group.table();
    }

    private static Finding finding(Group group, List<OutsideRow> rows, String name) {
        var entries = rows.stream().flatMap(OutsideRow::entries).toList();
        var finding = Finding.of(RULE, Severity.QUERY)
                .cells(group.place() == Place.BESIDE ? refs(entries) : firsts(rows))
                .table(group.table())
                .label(group.place() == Place.BESIDE ? "" : "outside the table")
                .found(Value.of(quote(entries)));
        if (group.place() == Place.BESIDE) {
            boolean isOne = entries.size() == 1;
            return finding.message(CellList.of(refs(entries)) + " beside the table " + name
                            + (isOne ? " holds an entry" : " hold entries") + " that we did not read.")
                    .fix(isOne ? "Move it into the table." : "Move them into the table.")
                    .build();
        }
        return below(finding, group.kind(), rows, name, quote(entries)).build();
    }

    private static FindingBuilder below(
            FindingBuilder finding, Kind kind, List<OutsideRow> rows, String name, String quote) {
        boolean isOne = rows.size() == 1;
        String place = RowList.of(rows.stream().map(OutsideRow::number).toList()) + " below the table " + name;
        String may = isOne ? "if it may stay, say why." : "if they may stay, say why.";
        return switch (kind) {
            case ROW ->
                finding.message(place + (isOne ? " holds" : " hold") + " entries that we did not read.")
                        .fix(isOne ? "Move it into the table." : "Move them into the table.");
            case NOTE ->
                finding.message(place + (isOne ? " holds a note" : " hold notes") + " that we did not read: \"" + quote
                                + "\".")
                        .fix((isOne ? "If it is a row" : "If they are rows") + ", complete "
                                + (isOne ? "it and move it" : "them and move them") + " into the table; " + may);
            case TOTAL ->
                finding.message(place + (isOne ? " reads as a total" : " read as totals")
                                + ", so we did not read " + (isOne ? "it" : "them") + " as "
                                + (isOne ? "a row" : "rows") + ": \"" + quote + "\".")
                        .fix((isOne ? "If it is a row, move it" : "If they are rows, move them") + " into the table; "
                                + may);
        };
    }

    private static List<CellRef> refs(List<Cell> cells) {
        return cells.stream().map(Cell::ref).toList();
    }

    /** The first cell of each row. */
    private static List<CellRef> firsts(List<OutsideRow> rows) {
        return rows.stream().map(row -> row.cells().get(0).ref()).toList();
    }

    private static String quote(List<Cell> entries) {
        var words = new ArrayList<String>();
        for (var cell : entries) {
            words.add(Texts.tidy(cell.value().toString()));
            if (String.join(", ", words).length() > LONGEST_QUOTE) {
                break;
            }
        }
        String quote = String.join(", ", words);
        return quote.length() <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, LONGEST_QUOTE).strip() + "…";
    }
}
