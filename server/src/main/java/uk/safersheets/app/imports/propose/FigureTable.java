package uk.safersheets.app.imports.propose;

import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** A table of a workbook found by what it is for, with the cells that people type into. */
record FigureTable(Table table, SheetTable sent) {

    static Optional<FigureTable> of(Contract contract, Submission submission, TableRole role) {
        return contract.table(role)
                .flatMap(table -> submission.table(table.name()).map(sent -> new FigureTable(table, sent)));
    }

    Stream<SheetTable.Row> rows() {
        return sent.rows().stream().filter(row -> !key(row).isEmpty());
    }

    String key(SheetTable.Row row) {
        return text(row, table.key());
    }

    String text(SheetTable.Row row, TableColumnRole role) {
        return table.column(role).map(column -> text(row, column.name())).orElse("");
    }

    Optional<Cell> cell(SheetTable.Row row, TableColumnRole role) {
        return table.column(role).flatMap(column -> cell(row, column));
    }

    /** Empty for a column that is calculated, or that the workbook does not have. */
    Optional<Cell> cell(SheetTable.Row row, Column column) {
        var at = sent.column(column.name());
        return column.content().entry().isTyped() && at.isPresent()
                ? Optional.of(row.cells().get(at.getAsInt()))
                : Optional.empty();
    }

    private String text(SheetTable.Row row, String heading) {
        var at = sent.column(heading);
        return at.isEmpty()
                ? ""
                : Texts.tidy(row.cells().get(at.getAsInt()).value().toString());
    }
}
