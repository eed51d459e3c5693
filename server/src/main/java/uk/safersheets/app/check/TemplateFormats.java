package uk.safersheets.app.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.excel.template.NumberFormats;

/** How a template shows numbers in the cells of a workbook that was made from it, wherever they stand by now. */
final class TemplateFormats implements Function<CellRef, Optional<String>> {
    static final TemplateFormats NONE = new TemplateFormats();

    private final Map<CellRef, String> fields = new HashMap<>();
    /** By the heading of the column they are under. */
    private final Map<CellRef, String> columns = new HashMap<>();

    private TemplateFormats() {}

    static TemplateFormats of(Contract contract, Submission submission) {
        var formats = new TemplateFormats();
        for (Field field : contract.fields()) {
            submission
                    .field(field.name())
                    .ifPresent(cell -> formats.fields.put(cell.ref(), NumberFormats.of(field.content())));
        }
        for (Table table : contract.tables()) {
            submission.table(table.name()).ifPresent(sent -> formats.addColumns(table, sent));
        }
        return formats;
    }

    private void addColumns(Table table, SheetTable sent) {
        for (var heading : sent.headings()) {
            table.column(heading.value().toString())
                    .map(Column::content)
                    .ifPresent(content -> columns.put(heading.ref(), NumberFormats.of(content)));
        }
    }

    /** Tables may stand below each other: the nearest heading above is the cell's own. */
    @Override
    public Optional<String> apply(CellRef cell) {
        String own = fields.get(cell);
        return own != null
                ? Optional.of(own)
                : columns.entrySet().stream()
                        .filter(entry -> isAbove(entry.getKey(), cell))
                        .max(Comparator.comparingInt(entry -> entry.getKey().row()))
                        .map(Map.Entry::getValue);
    }

    private static boolean isAbove(CellRef heading, CellRef cell) {
        return heading.sheet().equals(cell.sheet()) && heading.col() == cell.col() && heading.row() < cell.row();
    }
}
