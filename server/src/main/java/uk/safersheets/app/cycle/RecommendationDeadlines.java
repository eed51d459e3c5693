package uk.safersheets.app.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.app.Slug;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.cell.Value;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.compare.carryforward.CarryForwardRules;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Shelf;
import uk.safersheets.store.retention.DisposedException;

/**
 * Recommendations that are not done, by the newest version of the newest book of each template that follows some: the
 * books before have handed theirs on. One without a day is due on none.
 */
public final class RecommendationDeadlines implements Deadlines {
    private final ReadBooks books;
    private final ReadContent contents;
    private final TemplateRegistry templates;

    public RecommendationDeadlines(ReadBooks books, ReadContent contents, TemplateRegistry templates) {
        this.books = books;
        this.contents = contents;
        this.templates = templates;
    }

    @Override
    public List<Deadline> of(String partnership, LocalDate from, LocalDate to) {
        return due(List.of(Slug.ofPartnership(partnership)), from, to)
                .map(Recommended::deadline)
                .toList();
    }

    /** Of some partnerships, by how each stands in addresses, between two days, both included, by day. */
    Stream<Recommended> due(Collection<String> partnerships, LocalDate from, LocalDate to) {
        return books.shelves(partnerships).stream()
                .flatMap(shelf -> newest(shelf).stream())
                .flatMap(this::open)
                .filter(one -> !one.due().isBefore(from) && !one.due().isAfter(to))
                .sorted(Comparator.comparing(Recommended::due));
    }

    private Collection<BookSummary> newest(Shelf shelf) {
        var following = shelf.templates().stream().filter(this::follows).collect(Collectors.toSet());
        var newest = new HashMap<String, BookSummary>();
        for (var book : shelf.books()) {
            String template = book.book().template();
            if (book.versions() > 0 && book.disposal().isEmpty() && following.contains(template)) {
                newest.merge(template, book, (one, other) -> BY_PERIOD.compare(one, other) < 0 ? other : one);
            }
        }
        return newest.values();
    }

    private static final Comparator<BookSummary> BY_PERIOD = Comparator.comparing((BookSummary book) ->
                    PeriodName.dates(book.book().period()).map(Period::end).orElse(LocalDate.MIN))
            .thenComparing(book -> book.book().id());

    private boolean follows(String template) {
        return templates
                .newest(template)
                .flatMap(known -> known.prepared().contract().table(TableRole.RECOMMENDATIONS))
                .isPresent();
    }

    private Stream<Recommended> open(BookSummary book) {
        return workedOut(book).stream()
                .flatMap(held -> held.contract().table(TableRole.RECOMMENDATIONS).stream()
                        .flatMap(table -> rows(book, held, table)));
    }

    /** Empty where it cannot be read any more: its book says why. */
    private Optional<WorkedOut> workedOut(BookSummary book) {
        try {
            return contents.of(book.head().orElseThrow()).workedOut();
        } catch (RefusedFileException | DisposedException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Recommended> rows(BookSummary book, WorkedOut held, Table table) {
        return IntStream.of(held.calculation().countedRows(table.name()))
                .mapToObj(row -> row(book, new Row(held, table, row)))
                .flatMap(Optional::stream);
    }

    private record Row(WorkedOut held, Table table, int row) {
        Value value(Column column) {
            return held.calculation().value(table.name(), row, column.name());
        }

        Value value(TableColumnRole role) {
            return table.column(role).map(this::value).orElse(Value.BLANK);
        }
    }

    private static Optional<Recommended> row(BookSummary book, Row row) {
        boolean isDated = row.value(TableColumnRole.END) instanceof Value.Number day && ExcelDate.isDay(day.amount());
        if (!isDated || CarryForwardRules.isClosed(row.table(), row::value)) {
            return Optional.empty();
        }
        String ref = row.held()
                .calculation()
                .value(row.table().name(), row.row(), row.table().key())
                .toString();
        var day = ((Value.Number) row.value(TableColumnRole.END)).amount().longValue();
        return Optional.of(new Recommended(
                book.book(),
                ref,
                ExcelDate.day(day),
                Recommended.role(row.value(TableColumnRole.LEAD).toString()).orElse(null),
                isBegun(row) ? Deadline.State.DRAFT : Deadline.State.NOT_STARTED));
    }

    private static boolean isBegun(Row row) {
        var status = row.value(TableColumnRole.STATUS);
        return !status.isBlank() && !status.toString().equalsIgnoreCase("not started");
    }
}
