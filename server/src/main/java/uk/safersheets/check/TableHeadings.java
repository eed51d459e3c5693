package uk.safersheets.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.functions.labels.Closeness;

/** The headings of one table against those of its contract. Columns that somebody added, or moved, are no fault. */
public final class TableHeadings {
    private static final String RULE = "V003";

    private final Table table;
    private final SheetTable sent;
    private final List<Integer> unknown = new ArrayList<>();

    public TableHeadings(Table table, SheetTable sent) {
        this.table = table;
        this.sent = sent;
        var known = new HashSet<String>();
        table.columns().forEach(column -> known.add(Texts.key(column.name())));
        for (int at = 0; at < sent.headings().size(); at++) {
            if (!known.contains(Texts.key(heading(at)))) {
                unknown.add(at);
            }
        }
    }

    public List<Finding> faults() {
        var faults = new ArrayList<Finding>(repeated());
        var places = sent.columns();
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            if (!places.containsKey(Texts.key(column.name()))) {
                var changed = changedTo(at);
                changed.ifPresent(unknown::remove);
                faults.add(changed.map(place -> changed(column, sent.headings().get(place)))
                        .orElse(missing(column, at)));
            }
        }
        return faults;
    }

    private List<Finding> repeated() {
        var seen = new HashSet<String>();
        var faults = new ArrayList<Finding>();
        for (var cell : sent.headings()) {
            String heading = cell.value().toString();
            if (!seen.add(Texts.key(heading)) && table.column(heading).isPresent()) {
                faults.add(fault(heading)
                        .cell(cell.ref())
                        .message("The heading \"" + heading + "\" stands over more than one column.")
                        .fix("Rename the heading in " + cell.ref().a1() + " or delete its column.")
                        .build());
            }
        }
        return faults;
    }

    private Finding changed(Column column, Cell cell) {
        return fault(column.name())
                .cell(cell.ref())
                .found(cell.value())
                .message("The heading in " + cell.ref().a1() + " should read \"" + column.name() + "\" but "
                        + (cell.value().isBlank()
                                ? "is blank"
                                : "reads " + DisplayText.quoted(cell.value().toString()))
                        + ".")
                .fix("Change it back so we can match your figures.")
                .build();
    }

    private Finding missing(Column column, int at) {
        String place = at == 0
                ? "at the left"
                : "after \"" + table.columns().get(at - 1).name() + "\"";
        return fault(column.name())
                .sheet(sent.sheet())
                .message("The column \"" + column.name() + "\" is missing.")
                .fix("Put it back " + place + " as in the template.")
                .build();
    }

    private FindingBuilder fault(String heading) {
        return Finding.of(RULE, Severity.ERROR)
                .table(table.name())
                .column(heading)
                .label(heading);
    }

    /** The unknown heading that is near to the missing one, or that stands where it stood. */
    private Optional<Integer> changedTo(int at) {
        String missing = table.columns().get(at).name();
        var near = unknown.stream()
                .filter(place -> Closeness.isClose(heading(place), missing))
                .findFirst();
        return near.or(() -> standingAfter(at)).or(() -> standingBefore(at));
    }

    private Optional<Integer> standingAfter(int at) {
        var left = at == 0
                ? OptionalInt.of(-1)
                : sent.column(table.columns().get(at - 1).name());
        return left.isPresent() && unknown.contains(left.getAsInt() + 1)
                ? Optional.of(left.getAsInt() + 1)
                : Optional.empty();
    }

    private Optional<Integer> standingBefore(int at) {
        var right = at + 1 < table.columns().size()
                ? sent.column(table.columns().get(at + 1).name())
                : OptionalInt.empty();
        return right.isPresent() && unknown.contains(right.getAsInt() - 1)
                ? Optional.of(right.getAsInt() - 1)
                : Optional.empty();
    }

    private String heading(int at) {
        return sent.headings().get(at).value().toString();
    }
}
