package uk.safersheets.excel.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.CellBudget;

/**
 * What a workbook's own contract sheets say of its columns and named cells, for a workbook that lost the properties that
 * name its template. The sheets stay when a program drops properties, tables or both.
 *
 * @param columns each as {@code table/column}, by {@link Texts#key(String)}
 * @param entries who fills each column and each named cell: {@code table/column/entry} and {@code field/entry}
 */
public record ContractSheets(Set<String> columns, Set<String> entries) {
    static final ContractSheets NONE = new ContractSheets(Set.of(), Set.of());

    public ContractSheets {
        columns = Set.copyOf(columns);
        entries = Set.copyOf(entries);
    }

    static ContractSheets of(WorkbookFile file) {
        var columns = lines(file, ContractPart.COLUMNS, Set.of(0, 1, 2));
        var fields = lines(file, ContractPart.FIELDS, Set.of(0, 2));
        return new ContractSheets(
                columns.stream().map(line -> key(line.subList(0, 2))).collect(Collectors.toSet()),
                Stream.concat(columns.stream(), fields.stream())
                        .map(ContractSheets::key)
                        .collect(Collectors.toSet()));
    }

    /** What stands in these places of every full row below the headings. */
    private static Set<List<String>> lines(WorkbookFile file, ContractPart part, Set<Integer> places) {
        var lines = new LinkedHashSet<List<String>>();
        var headings = part.headings();
        var heading = places.stream().sorted().map(headings::get).toList();
        file.outline()
                .sheet(part.sheet)
                .filter(WorkbookOutline.Sheet::isWorksheet)
                .ifPresent(sheet -> {
                    var budget = new CellBudget(file.parts().fileName(), file.limits());
                    var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> places.contains(col), budget);
                    var values = CellValues.of(file, Set.of(grid));
                    for (var cells : grid.rows().values()) {
                        var line = cells.stream()
                                .map(cell -> values.value(cell).toString())
                                .toList();
                        if (line.size() == places.size() && !line.equals(heading)) {
                            lines.add(line);
                        }
                    }
                });
        return lines;
    }

    private static String key(List<String> words) {
        return words.stream().map(Texts::key).collect(Collectors.joining("/"));
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether it is a version of this contract's template with the same columns that they tell. */
    public boolean tell(Contract contract) {
        return columns.equals(contract.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> key(List.of(table.name(), column.name()))))
                .collect(Collectors.toSet()));
    }

    /** Whether they also tell the same named cells, and of everything who fills it. */
    public boolean tellExactly(Contract contract) {
        var ofColumns = contract.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .map(column -> key(List.of(
                                table.name(),
                                column.name(),
                                column.content().entry().word()))));
        var ofFields = contract.fields().stream()
                .map(field -> key(List.of(field.name(), field.content().entry().word())));
        return entries.equals(Stream.concat(ofColumns, ofFields).collect(Collectors.toSet()));
    }
}
