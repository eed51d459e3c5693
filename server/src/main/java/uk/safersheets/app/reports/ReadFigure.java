package uk.safersheets.app.reports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.app.content.ReadContent.Content;
import uk.safersheets.app.reports.RowsAndColumns.Place;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.Type;
import uk.safersheets.functions.labels.Closeness;

/** What one workbook says of a reference. */
final class ReadFigure {
    private final FigureBook book;
    private final WorkedOut content;
    private final PreparedContract prepared;
    private final RowsAndColumns cells;

    private ReadFigure(FigureBook book, WorkedOut content, PreparedContract prepared) {
        this.book = book;
        this.content = content;
        this.prepared = prepared;
        this.cells = new RowsAndColumns(content.contract(), content.calculation());
    }

    /** @throws NoFigureException for a workbook that cannot be worked out */
    static ReadFigure of(FigureBook book) {
        Content read = book.content().get();
        if (read.workedOut().isEmpty()) {
            throw new NoFigureException(book.name() + " cannot be worked out. " + String.join(" ", read.obstacles()));
        }
        return new ReadFigure(book, read.workedOut().get(), read.prepared().orElseThrow());
    }

    FigureBook book() {
        return book;
    }

    /** The tables whose sheet or name has all these words; every table for none. */
    Set<Table> tables(List<String> words) {
        return content.contract().tables().stream()
                .filter(table ->
                        Reference.words(table.sheet() + ' ' + table.name()).containsAll(words))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every place that the reference names. */
    Set<Place> places(Reference reference, Set<Table> among) {
        var places = new LinkedHashSet<Place>();
        for (var pair : reference.rowsAndColumns()) {
            places.addAll(cells.find(pair[0], pair[1], among));
        }
        if (places.isEmpty()) {
            places.addAll(cells.fields(reference.what()));
        }
        return places;
    }

    /** Why it names none. */
    String reason(Reference reference, Set<Table> among) {
        var pairs = reference.rowsAndColumns();
        if (pairs.isEmpty()) {
            return book.name() + " has no named cell \"" + reference.what()
                    + "\". Write a row and a column with a comma between, or the name of a cell of Details.";
        }
        for (var pair : pairs) {
            var headings = cells.headings(pair[0], among);
            if (!headings.isEmpty()) {
                return book.name() + " has a row \"" + pair[0] + "\" and no column \"" + pair[1]
                        + "\" beside it. Its columns are " + String.join(", ", headings) + ".";
            }
        }
        String row = pairs.get(pairs.size() - 1)[0];
        return book.name() + " has no row \"" + row + "\"."
                + Closeness.closest(row, cells.rowNames(among))
                        .map(close -> " Did you mean \"" + close + "\"?")
                        .orElse("");
    }

    /** What a place is called. */
    String label(Place place) {
        if (place.field() != null) {
            return place.field().label();
        }
        var table = Objects.requireNonNull(place.table(), "table");
        String key = Texts.tidy(content.calculation()
                .value(table.name(), place.row(), table.key())
                .toString());
        return key + ", " + Objects.requireNonNull(place.column(), "column").name();
    }

    /** The same with its sheet. */
    String labelOnSheet(Place place) {
        return label(place)
                + (place.table() == null ? "" : " on " + place.table().sheet());
    }

    /**
     * The figure of a place.
     *
     * @param isUnsigned whether it is wanted without its minus
     * @throws NoFigureException where there is none, or it rests on what is none, or it is nothing that has a sign
     */
    FoundFigure figure(Place place, boolean isUnsigned, String note) {
        var field = place.field();
        var type =
                field == null ? Objects.requireNonNull(place.column(), "column").content() : field.content();
        String table = place.table() == null ? null : place.table().name();
        var calculation = content.calculation();
        var value = field == null
                ? calculation.value(
                        Objects.requireNonNull(table),
                        place.row(),
                        Objects.requireNonNull(place.column()).name())
                : calculation.field(field.name()).orElse(Value.BLANK);
        String name = label(place) + " of " + book.name();
        type.calculation().map(prepared::formula).ifPresent(formula -> {
            prepared.obstacle(formula, table).ifPresent(why -> {
                throw new NoFigureException(name + " could not be worked out: " + why);
            });
            calculation.doubtfulCells(formula, table, place.row()).stream()
                    .findFirst()
                    .ifPresent(cell -> {
                        throw new NoFigureException(
                                name + " rests on " + cell + ", which holds nothing that can be counted.");
                    });
        });
        if (value instanceof Value.Error) {
            throw new NoFigureException(name + " is an error: " + value + ".");
        }
        if (value.isBlank()) {
            throw new NoFigureException(name + " is blank.");
        }
        String shown = type.type().shown(value);
        boolean hasSign = value instanceof Value.Number && type.type() != Type.DATE;
        if (isUnsigned && !hasSign) {
            throw new NoFigureException(
                    name + " is " + shown + ", which has no sign to leave out. Take \"no sign\" away.");
        }
        return new FoundFigure(book, cell(place), label(place), shown, isUnsigned, note);
    }

    private CellRef cell(Place place) {
        if (place.field() != null) {
            var field = place.field();
            return content.submission()
                    .field(field.name())
                    .map(uk.safersheets.cell.Cell::ref)
                    .orElse(field.at());
        }
        var table = Objects.requireNonNull(place.table(), "table");
        var column = Objects.requireNonNull(place.column(), "column");
        return content.calculation()
                .rowsOf(table.name())
                .flatMap(sheet -> sheet.column(column.name()).stream()
                        .mapToObj(at ->
                                sheet.rows().get(place.row()).cells().get(at).ref())
                        .findFirst())
                .orElse(table.topLeft());
    }
}
