package uk.safersheets.excel.validator;

import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.contract.Type;

/**
 * Whether a template is blank where officers fill it in: a filled workbook would be handed to everybody. A table of
 * nothing but words, such as a glossary, may come filled; one that takes figures, days or choices may not.
 */
record BlankChecks(ReadContract read, Submission template) {
    /** Cells that only somebody who fills a workbook in gives. */
    private static final List<FieldRole> OF_A_PERIOD =
            List.of(FieldRole.PERIOD, FieldRole.PERIOD_START, FieldRole.PERIOD_END, FieldRole.PREPARED_BY);

    /** The first cell that somebody filled in, as a fault. */
    Optional<TemplateFault> filled() {
        var cells = new NamedCells(read.contract(), template);
        return OF_A_PERIOD.stream()
                .flatMap(role -> cells.cell(role).stream())
                .filter(cell -> !cell.value().isBlank())
                .findFirst()
                .or(this::filledRow)
                .map(BlankChecks::fault);
    }

    private Optional<Cell> filledRow() {
        return read.contract().tables().stream()
                .filter(table -> !isOfWords(table))
                .flatMap(table -> template.table(table.name()).flatMap(sent -> filled(table, sent)).stream())
                .findFirst();
    }

    /** In a table whose rows are the template's own, what tells a row is the template's, too. */
    private static Optional<Cell> filled(Table table, SheetTable sent) {
        return table.columns().stream()
                .filter(column -> column.content().entry().isTyped())
                .filter(column -> table.growing() || column.content().type() != Type.TEXT)
                .flatMap(column -> entries(column, sent).stream())
                .findFirst();
    }

    private static List<Cell> entries(Column column, SheetTable sent) {
        var place = sent.column(column.name());
        return place.isEmpty()
                ? List.of()
                : sent.rows().stream()
                        .map(row -> row.cells().get(place.getAsInt()))
                        .filter(cell -> !cell.value().isBlank() && cell.formula() == null)
                        .toList();
    }

    private static boolean isOfWords(Table table) {
        return table.columns().stream()
                .filter(column -> column.content().entry().isTyped())
                .allMatch(column -> column.content().type() == Type.TEXT);
    }

    private static TemplateFault fault(Cell cell) {
        return new TemplateFault(
                cell.ref().toString(),
                "This is a workbook that somebody filled in: it says '" + cell.value() + "' here.",
                "Start from the blank template, or clear what was entered in Details and in the tables.");
    }
}
