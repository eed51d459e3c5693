package uk.safersheets.app.textcheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.api.textcheck.VersionTextCheckJson.Place;
import uk.safersheets.api.textcheck.VersionTextCheckJson.UsedBook;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Table;
import uk.safersheets.textcheck.CheckedBook;
import uk.safersheets.textcheck.TextReport;
import uk.safersheets.textcheck.TracedCell;

/** Where the cells that a check rests on stand by name: table, row and column, or the name of a named cell. */
final class CellPlaces {
    private final List<CheckedBook> books;
    private final List<UsedBook> used;

    /** @param used one for each of the books, in their order */
    CellPlaces(List<CheckedBook> books, List<UsedBook> used) {
        this.books = books;
        this.used = used;
    }

    /** Each cell once; one that belongs to no table and has no name is left out. */
    List<Place> of(TextReport report) {
        Set<TracedCell> cells = new LinkedHashSet<>();
        report.statements().forEach(statement -> cells.addAll(statement.cells()));
        report.unmentioned().forEach(change -> cells.addAll(change.cells()));
        return cells.stream()
                .map(this::place)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Place> place(TracedCell traced) {
        return IntStream.range(0, books.size())
                .filter(at -> books.get(at).name().equals(traced.workbook()))
                .boxed()
                .findFirst()
                .flatMap(at -> place(books.get(at), used.get(at).book(), traced));
    }

    private static Optional<Place> place(CheckedBook book, String id, TracedCell traced) {
        String cell = traced.cell().toString();
        var field = book.contract().fields().stream()
                .filter(one -> book.cells().submission().field(one.name()).stream()
                        .anyMatch(held -> held.ref().equals(traced.cell())))
                .map(one -> new Place(traced.workbook(), cell, id, null, null, one.name()));
        var row = book.contract().tables().stream()
                .flatMap(table -> inTable(book, table, traced.cell()).stream())
                .map(names -> new Place(traced.workbook(), cell, id, names[0], names[1], names[2]));
        return Stream.concat(field, row).findFirst();
    }

    private static Optional<String[]> inTable(CheckedBook book, Table table, CellRef cell) {
        var sheet = book.calculation()
                .rowsOf(table.name())
                .filter(rows -> rows.sheet().equals(cell.sheet()));
        return sheet.flatMap(rows -> IntStream.range(0, rows.rows().size())
                .filter(row -> rows.rows().get(row).number() == cell.row())
                .boxed()
                .findFirst()
                .flatMap(row -> heading(rows, cell)
                        .map(heading -> new String[] {table.name(), key(book, table, row), heading})));
    }

    private static Optional<String> heading(SheetTable rows, CellRef cell) {
        return rows.headings().stream()
                .filter(heading -> heading.ref().col() == cell.col())
                .map(heading -> heading.value().toString())
                .findFirst();
    }

    private static String key(CheckedBook book, Table table, int row) {
        return Texts.tidy(
                book.calculation().value(table.name(), row, table.key()).toString());
    }
}
