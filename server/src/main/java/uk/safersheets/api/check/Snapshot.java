package uk.safersheets.api.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;
import uk.safersheets.api.Scalars;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.OutsideCells;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;

/** Makes a submission of a snapshot. */
public final class Snapshot {
    private final SnapshotJson json;

    private Snapshot(SnapshotJson json) {
        this.json = json;
    }

    /**
     * Reads a snapshot as far as the template it names.
     *
     * @throws BadJsonException when it is no JSON or names none
     */
    public static Snapshot read(byte[] bytes) {
        var json = Json.read(bytes, SnapshotJson.class);
        require(json.template(), "template");
        require(json.version(), "version");
        require(json.fields(), "fields");
        require(json.tables(), "tables");
        return new Snapshot(json);
    }

    public String template() {
        return json.template();
    }

    public String version() {
        return json.version();
    }

    /** What was not read, by its name; each with the reason why. */
    public Map<String, String> unread() {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var one : json.unread() == null ? List.<SnapshotJson.Unread>of() : json.unread()) {
            require(one, "unread");
            all.put(require(one.what(), "unread.what"), require(one.why(), "unread.why"));
        }
        return all;
    }

    /**
     * The submission it stands for. A field whose place nobody knows is left out: a snapshot does not say where its
     * fields are.
     *
     * @param places where the template has each field
     * @throws BadJsonException naming the first thing out of shape
     */
    public Submission submission(Function<String, Optional<CellRef>> places) {
        var tables = new HashMap<String, SheetTable>();
        json.tables().forEach((name, table) -> tables.put(name, table(name, table)));
        boolean withFormulas = json.tables().values().stream().allMatch(table -> table.formulas() != null);
        var source = withFormulas ? Submission.Source.SNAPSHOT : Submission.Source.SNAPSHOT_WITHOUT_FORMULAS;
        var alone = new Submission(json.template(), json.version(), Map.of(), tables, List.of(), source);
        var fields = new HashMap<String, Cell>();
        json.fields()
                .forEach((name, value) -> places.apply(name).ifPresent(place -> {
                    var sent = Scalars.value(value, "fields." + name);
                    fields.put(name, field(place, sent, alone));
                }));
        var told = json.outside();
        var outside = told == null ? null : outside(told, tables, fields.values());
        return new Submission(json.template(), json.version(), fields, tables, List.of(), Map.of(), source, outside);
    }

    private List<OutsideRow> outside(
            Map<String, Map<String, Object>> told, Map<String, SheetTable> tables, Collection<Cell> fields) {
        var found = new ArrayList<OutsideRow>();
        var named = fields.stream().map(Cell::ref).collect(Collectors.toSet());
        told.forEach((sheet, contents) -> {
            var extents = tables.values().stream()
                    .filter(table ->
                            table.sheet().equals(sheet) && !table.headings().isEmpty())
                    .map(this::extent)
                    .toList();
            var cells = new ArrayList<Cell>();
            require(contents, "outside." + sheet).forEach((at, content) -> {
                var ref = ref(sheet, at, "outside." + sheet);
                if (!named.contains(ref)) {
                    cells.add(outside(ref, content));
                }
            });
            found.addAll(OutsideCells.of(extents, cells));
        });
        return found;
    }

    private OutsideCells.Extent extent(SheetTable table) {
        int rows = Objects.requireNonNull(json.tables().get(table.name()), "table")
                .rows()
                .size();
        return new OutsideCells.Extent(table, table.headings().get(0).ref().row() + rows);
    }

    private static Cell outside(CellRef ref, Object content) {
        boolean isQuoted = content instanceof String quoted && (quoted.startsWith("'=") || quoted.startsWith("''"));
        return content instanceof String text && text.startsWith("=")
                ? cell(ref, null, text, "outside")
                : cell(ref, isQuoted ? ((String) content).substring(1) : content, null, "outside");
    }

    /** With its formula where a table of the snapshot shows the same value at its place. */
    private static Cell field(CellRef place, Value value, Submission tables) {
        return tables.at(place).filter(cell -> cell.value().equals(value)).orElse(Cell.of(place, value));
    }

    private static SheetTable table(String name, SnapshotJson.Table table) {
        String place = "tables." + name;
        require(table, place);
        require(table.sheet(), place + ".sheet");
        require(table.columns(), place + ".columns");
        require(table.rows(), place + ".rows");
        var topLeft = topLeft(table, place);
        var headings = new ArrayList<Cell>();
        for (String heading : table.columns()) {
            headings.add(Cell.of(at(topLeft, 0, headings.size()), Value.of(require(heading, place + ".columns"))));
        }
        return new SheetTable(name, table.sheet(), headings, rows(table, topLeft, place));
    }

    private static CellRef topLeft(SnapshotJson.Table table, String place) {
        return ref(table.sheet(), require(table.topLeft(), place + ".topLeft"), place + ".topLeft");
    }

    private static CellRef ref(String sheet, String at, String place) {
        try {
            return CellRef.of(sheet, at);
        } catch (IllegalArgumentException e) {
            throw new BadJsonException(place + " should be a cell such as A5.");
        }
    }

    private static List<SheetTable.Row> rows(SnapshotJson.Table table, CellRef topLeft, String place) {
        var rows = new ArrayList<SheetTable.Row>();
        for (int at = 0; at < table.rows().size(); at++) {
            var values = block(table.rows(), at, table, place + ".rows[" + at + "]");
            var formulas = table.formulas() == null
                    ? null
                    : block(table.formulas(), at, table, place + ".formulas[" + at + "]");
            var cells = new ArrayList<Cell>(values.size());
            for (int column = 0; column < values.size(); column++) {
                var ref = at(topLeft, at + 1, column);
                cells.add(cell(ref, values.get(column), formulas == null ? null : formulas.get(column), place));
            }
            if (cells.stream().anyMatch(Snapshot::isEntry)) {
                rows.add(new SheetTable.Row(topLeft.row() + at + 1, cells));
            }
        }
        return rows;
    }

    /** As in a file: a formula alone is nobody's entry. */
    private static boolean isEntry(Cell cell) {
        return cell.formulaOrNull() == null && !cell.value().isBlank();
    }

    private static List<Object> block(List<List<Object>> rows, int at, SnapshotJson.Table table, String place) {
        var row = at < rows.size() ? rows.get(at) : null;
        if (row == null || row.size() != table.columns().size()) {
            throw new BadJsonException(
                    place + " should have " + table.columns().size() + " cells, as many as there are columns.");
        }
        return row;
    }

    private static Cell cell(CellRef ref, @Nullable Object value, @Nullable Object formula, String place) {
        String text = formula instanceof String written && written.startsWith("=") ? written.substring(1) : null;
        boolean givesEmptyText = text != null && "".equals(value);
        return new Cell(ref, givesEmptyText ? Value.of("") : Scalars.value(value, place + " " + ref.a1()), text);
    }

    private static CellRef at(CellRef topLeft, int down, int right) {
        try {
            return new CellRef(topLeft.sheet(), topLeft.row() + down, topLeft.col() + right);
        } catch (IllegalArgumentException e) {
            throw new BadJsonException("A table that starts at " + topLeft + " does not fit on its sheet.");
        }
    }

    private static <T> T require(T value, String place) {
        if (value == null) {
            throw new BadJsonException(place + " is missing.");
        }
        return value;
    }
}
