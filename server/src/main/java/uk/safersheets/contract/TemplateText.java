package uk.safersheets.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;

/**
 * A template as somebody wrote it in a text file: its contract, and the words, widths and charts that make it a form.
 *
 * @param version a whole number as text
 * @param purpose one or two sentences for the first sheet
 * @param rules as the text has them; what they are about has been looked up
 */
public record TemplateText(
        String id,
        String version,
        String title,
        String purpose,
        List<Section> readme,
        List<FieldText> fields,
        List<TableText> tables,
        List<Rule> rules,
        List<ChartText> charts) {

    /** The sheet of the fields; its labels stand in column A, the named cells in column B. */
    public static final String DETAILS = "Details";

    /** Sheets that every template has. */
    public static final List<String> OWN_SHEETS =
            List.of("Read me", DETAILS, "Contract tables", "Contract columns", "Contract fields", "Contract rules");

    /** Tables that every template has, on the sheets of the same names. */
    public static final List<String> OWN_TABLES =
            List.of(DETAILS, "ContractTables", "ContractColumns", "ContractFields", "ContractRules");

    /** The zero-based row of every sheet's headings, below title, marking, introduction and a blank row. */
    public static final int HEADINGS_ROW = 4;

    /** A heading of the first sheet and the lines under it. */
    public record Section(String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A field; {@code value} is what the empty template already holds, often blank. */
    public record FieldText(
            String name,
            String label,
            Content content,
            Value value,
            @Nullable FieldRole roleOrNull) {}

    /**
     * A table and the sheet it stands on.
     *
     * @param title of the sheet, in its first cell
     * @param intro one line for the officer
     * @param blank how many blank rows an empty template of a growing table has
     * @param rows the template's own rows, each in the order of the columns; blank where something is calculated
     * @param totals the headings of the columns whose total stands above them
     */
    public record TableText(
            String name,
            String sheet,
            String title,
            String intro,
            String key,
            boolean growing,
            int blank,
            List<ColumnText> columns,
            List<List<Value>> rows,
            List<String> totals,
            @Nullable TableRole roleOrNull) {
        public TableText {
            columns = List.copyOf(columns);
            totals = List.copyOf(totals);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** What the contract says of it. */
        public Table table() {
            var contents = columns.stream()
                    .map(column -> new Column(column.name(), column.content(), column.next(), column.purposeOrNull()))
                    .toList();
            return new Table(name, new CellRef(sheet, HEADINGS_ROW, 0), key, growing, contents, roleOrNull);
        }

        /** These rows where they will stand, below the headings. */
        public SheetTable content(List<List<Value>> body) {
            List<SheetTable.Row> standing = new ArrayList<>();
            for (var row : body) {
                int number = HEADINGS_ROW + 1 + standing.size();
                standing.add(new SheetTable.Row(number, cells(number, row)));
            }
            var names = columns.stream().map(column -> Value.of(column.name())).toList();
            return new SheetTable(name, sheet, cells(HEADINGS_ROW, names), standing);
        }

        private List<Cell> cells(int row, List<Value> values) {
            List<Cell> cells = new ArrayList<>();
            for (var value : values) {
                cells.add(Cell.of(new CellRef(sheet, row, cells.size()), value));
            }
            return cells;
        }
    }

    /** A column; {@code width} is in characters, 0 for what suits its type. */
    public record ColumnText(
            String name,
            Content content,
            Next next,
            int width,
            @Nullable ColumnPurpose purposeOrNull) {}

    /** How a chart draws its series. */
    public enum ChartKind {
        /** Lying bars, the first category at the top. */
        BAR,
        /** Standing columns. */
        COLUMN,
        LINE,
        /** Each change with its interval, of a table of changes; its figures are worked out on its own sheet. */
        INTERVAL,
        /** Rates of the family group over their residents; likewise. */
        FUNNEL,
        /** One measure over its periods with its limits; likewise. */
        CONTROL;

        /** What its table is for; empty for a chart that draws any columns of any table. */
        public Optional<TableRole> table() {
            return switch (this) {
                case INTERVAL -> Optional.of(TableRole.CHANGES);
                case FUNNEL -> Optional.of(TableRole.GROUP_RATES);
                case CONTROL -> Optional.of(TableRole.SERIES);
                default -> Optional.empty();
            };
        }
    }

    /**
     * A chart on a sheet of its own.
     *
     * @param categories the heading of the column that names what is drawn
     * @param series the headings of the columns that are drawn, what is so now last
     * @param unit what the axis counts, such as {@code Crimes recorded}
     * @param whole the title under which the first row is drawn apart, because the others are parts of it; empty to draw
     *     all rows together
     * @param picked the field that says which measure is drawn; empty for the first of the table
     */
    public record ChartText(
            String sheet,
            String title,
            ChartKind kind,
            String table,
            String categories,
            List<String> series,
            String unit,
            String whole,
            String picked) {
        public ChartText {
            series = List.copyOf(series);
        }
    }

    public TemplateText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(purpose, "purpose");
        readme = List.copyOf(readme);
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
        charts = List.copyOf(charts);
    }

    /** The contract, as the built workbook will tell it. */
    public Contract contract() {
        var own = tables.stream()
                .filter(table -> !table.growing())
                .collect(Collectors.toMap(TableText::name, table -> table.content(table.rows())));
        var promised = tables.stream().map(TableText::table).toList();
        return new Contract(id, version, title, promised, cells(fields), rules, own);
    }

    /** The named cells of these fields, one below the other. */
    public static List<Field> cells(List<FieldText> fields) {
        List<Field> cells = new ArrayList<>();
        for (var field : fields) {
            var at = new CellRef(DETAILS, HEADINGS_ROW + 1 + cells.size(), 1);
            cells.add(new Field(field.name(), field.label(), at, field.content(), field.roleOrNull()));
        }
        return cells;
    }
}
