package uk.safersheets.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;

/** A table as it was sent, beside what the contract promises of it. */
public final class TableView {
    private final Table table;
    private final SheetTable sent;
    private final Map<String, Integer> places;
    private final Map<String, Column> columns = new HashMap<>();
    private final List<Line> all;
    private final List<Line> lines;

    /**
     * One row.
     *
     * @param index its place in the body of the table, from 0
     * @param key what it is known by; null when that is blank
     * @param used whether somebody has put something in
     */
    public record Line(int index, @Nullable String key, boolean used, SheetTable.Row row) {

        /** What to call it: its key, or its number on the sheet. */
        public String name() {
            return key == null ? "row " + (row.number() + 1) : key;
        }
    }

    public TableView(Table table, SheetTable sent) {
        this.table = table;
        this.sent = sent;
        this.places = sent.columns();
        for (var column : table.columns()) {
            String key = Texts.key(column.name());
            columns.putIfAbsent(key, column);
            columns.putIfAbsent(column.name(), column);
            if (places.containsKey(key)) {
                places.putIfAbsent(column.name(), places.get(key));
            }
        }
        this.all = readLines();
        this.lines = all.stream().filter(Line::used).toList();
    }

    public Table table() {
        return table;
    }

    public SheetTable sent() {
        return sent;
    }

    public String sheet() {
        return sent.sheet();
    }

    /** The rows in use: blank rows of the form, whose formulas show nothing, are not among them. */
    public List<Line> lines() {
        return lines;
    }

    /** A row by its place in the body of the table, used or not. */
    public Line line(int index) {
        return all.get(index);
    }

    /** The contract's column with this heading, whatever its case and spacing. */
    public Optional<Column> column(String heading) {
        var column = columns.get(heading);
        return Optional.ofNullable(column != null ? column : columns.get(Texts.key(heading)));
    }

    /** Where a contract's column stands among those sent. */
    public OptionalInt place(String heading) {
        Integer place = places.get(heading);
        place = place != null ? place : places.get(Texts.key(heading));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The cell of a column that the frame has been checked for. */
    public Cell cell(Line line, String heading) {
        return line.row().cells().get(place(heading).orElseThrow());
    }

    public Cell heading(String heading) {
        return sent.headings().get(place(heading).orElseThrow());
    }

    /** The first heading's cell. */
    public CellRef corner() {
        return sent.headings().get(0).ref();
    }

    /** The columns of the sheet that the contract does not know, as somebody added them. */
    public List<Integer> extras() {
        var extras = new ArrayList<Integer>();
        for (int at = 0; at < sent.headings().size(); at++) {
            if (column(sent.headings().get(at).value().toString()).isEmpty()) {
                extras.add(at);
            }
        }
        return extras;
    }

    private List<Line> readLines() {
        int[] filled = filledPlaces();
        OptionalInt key = place(table.key());
        var read = new ArrayList<Line>(sent.rows().size());
        for (int index = 0; index < sent.rows().size(); index++) {
            var row = sent.rows().get(index);
            String name = key.isPresent()
                    ? Texts.tidy(row.cells().get(key.getAsInt()).value().toString())
                    : "";
            read.add(new Line(index, name.isEmpty() ? null : name, isUsed(row, filled), row));
        }
        return read;
    }

    /** What makes a row of a growing table used is typing; a row of a fixed one is there with its printed text. */
    private int[] filledPlaces() {
        return table.columns().stream()
                .filter(column -> table.growing()
                        ? column.content().entry().isTyped()
                        : !column.content().entry().isCalculated())
                .map(Column::name)
                .map(this::place)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
    }

    private static boolean isUsed(SheetTable.Row row, int[] filled) {
        for (int place : filled) {
            if (!row.cells().get(place).value().isBlank()) {
                return true;
            }
        }
        return false;
    }
}
