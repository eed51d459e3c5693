package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.ContractPart;
import uk.safersheets.excel.read.RawCell;
import uk.safersheets.excel.read.SheetLine;

/**
 * Reads the rows of the contract tables, wherever their sheets are and in whatever order their columns stand. Rows
 * typed below a table count too, because not every program makes a table grow by itself.
 */
final class ContractLines {
    private final TemplateBook workbook;
    private final List<TemplateFault> faults;

    ContractLines(TemplateBook workbook, List<TemplateFault> faults) {
        this.workbook = workbook;
        this.faults = faults;
    }

    /** The rows of one of the tables that hold anything; none, with a fault, when the table is missing. */
    List<SheetLine> of(ContractPart part) {
        var table = workbook.table(part.table);
        if (table.isEmpty()) {
            faults.add(new TemplateFault(
                    part.sheet,
                    "The table " + part.table + " is missing.",
                    "Put the sheet back from a workbook of this template."));
            return List.of();
        }
        return lines(table.get(), columns(table.get(), part));
    }

    /** Whether this workbook was made since contracts have roles. */
    boolean hasRoles() {
        return workbook.table(ContractPart.FIELDS.table).stream()
                .flatMap(table -> table.headings().stream())
                .anyMatch(heading -> Texts.key(heading.value().toString()).equals(Texts.key(ContractPart.ROLE)));
    }

    private Map<String, Integer> columns(TemplateTable table, ContractPart part) {
        Map<String, Integer> columns = new HashMap<>();
        for (var heading : table.headings()) {
            var name = Texts.key(heading.value().toString());
            if (columns.putIfAbsent(name, heading.ref().col()) != null) {
                faults.add(new TemplateFault(
                        heading.ref().toString(),
                        "The heading '" + heading.value() + "' stands here a second time.",
                        "Delete one of the two columns."));
            }
        }
        part.neededHeadings().stream()
                .filter(heading -> !columns.containsKey(Texts.key(heading)))
                .forEach(heading -> faults.add(new TemplateFault(
                        table.topLeft().toString(),
                        "The heading '" + heading + "' is missing from this table.",
                        "Put it back as it was, even if nothing stands under it.")));
        return columns;
    }

    private List<SheetLine> lines(TemplateTable table, Map<String, Integer> columns) {
        List<SheetLine> lines = new ArrayList<>();
        int last = table.range().lastRow();
        var below = workbook.grid(table.sheet()).rows().tailMap(table.range().firstRow(), false);
        for (var row : below.entrySet()) {
            var texts = texts(row.getValue(), columns);
            if (row.getKey() > last + 1 || row.getKey() > last && texts.isEmpty()) {
                break;
            }
            if (!texts.isEmpty()) {
                lines.add(new SheetLine(table.sheet(), row.getKey(), columns, texts, faults));
            }
            last = Math.max(last, row.getKey());
        }
        return lines;
    }

    private Map<String, String> texts(List<RawCell> row, Map<String, Integer> columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        columns.forEach((heading, column) -> row.stream()
                .filter(cell -> cell.col() == column)
                .findFirst()
                .map(cell -> Texts.tidy(workbook.text(cell)))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> texts.put(heading, text)));
        return texts;
    }
}
