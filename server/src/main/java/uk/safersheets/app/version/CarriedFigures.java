package uk.safersheets.app.version;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Finding;
import uk.safersheets.check.rule.RevisedFigures;
import uk.safersheets.check.rule.RevisedFigures.Held;
import uk.safersheets.check.rule.RevisedFigures.Report;
import uk.safersheets.compare.carryforward.CarryForwardRules;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.Next;
import uk.safersheets.contract.Type;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/**
 * Holds a workbook against what was reported before; whoever changes such a figure is asked why. In a book that was
 * started from the one before, that is its own first version. In any other it is the book of the period that the workbook
 * compares its own with. A workbook is of the book that its partnership, template and period name.
 */
public final class CarriedFigures {
    private static final String COMPARED = "V227";
    private static final String CARRIED = "V023";

    private final Events events;
    private final Versions versions;
    private final ReadWorkbook workbooks;
    private final EarlierBooks earlier;

    public CarriedFigures(Events events, Versions versions, ReadWorkbook workbooks, EarlierBooks earlier) {
        this.events = events;
        this.versions = versions;
        this.workbooks = workbooks;
        this.earlier = earlier;
    }

    /** @param mayRead whether whoever asks may read the book with an id; of others nothing is said */
    public List<Finding> changed(Contract contract, Submission submission, Predicate<String> mayRead) {
        var cells = new NamedCells(contract, submission);
        var started = book(cells).filter(mayRead).flatMap(this::started);
        if (started.isPresent()) {
            return RevisedFigures.of(contract, started.get(), submission, CarriedFigures::carried);
        }
        if (contract.tables().stream()
                .flatMap(table -> table.columns().stream())
                .noneMatch(CarryForwardRules::isCompared)) {
            return List.of();
        }
        return compared(cells, mayRead)
                .map(report -> RevisedFigures.of(contract, report, submission, CarriedFigures::compared))
                .orElse(List.of());
    }

    /** What a column of a book's own first version holds. */
    private static Optional<Held> carried(Column column) {
        if (CarryForwardRules.isCompared(column)) {
            return Optional.of(new Held(COMPARED, column.name()));
        }
        var type = column.content().type();
        boolean isFigure = type.isNumeric() || type == Type.DATE;
        boolean isHeld = CarryForwardRules.isMovedOn(column) || column.next().way() == Next.Way.KEEP && isFigure;
        return isHeld ? Optional.of(new Held(CARRIED, column.name())) : Optional.empty();
    }

    /** What a column has from the book of the period compared with. */
    private static Optional<Held> compared(Column column) {
        return CarryForwardRules.comparedWith(column).map(heading -> new Held(COMPARED, heading));
    }

    private static Optional<String> book(NamedCells cells) {
        var name = new OpenBook.Name(
                cells.text(FieldRole.PARTNERSHIP), cells.submission().template(), cells.text(FieldRole.PERIOD));
        return name.isUsable() ? Optional.of(name.id()) : Optional.empty();
    }

    /** The first version of a book that was started from the one before. */
    private Optional<Report> started(String book) {
        boolean isStarted =
                events.of(book).stream().anyMatch(event -> event.act().kind() == EventType.STARTED);
        return isStarted
                ? workbook(book, 1).map(first -> new Report(workbooks.submission(first, book), ""))
                : Optional.empty();
    }

    private Optional<Report> compared(NamedCells cells, Predicate<String> mayRead) {
        String partnership = cells.text(FieldRole.PARTNERSHIP);
        return NextPeriod.compared(cells)
                .flatMap(
                        days -> earlier.ofPeriod(partnership, cells.submission().template(), days, mayRead))
                .flatMap(version -> workbook(version.book(), version.number())
                        .map(bytes -> workbooks.cells(bytes, version.book()))
                        .map(was -> new Report(was.submission(), where(version, was))));
    }

    private static String where(Version version, NamedCells was) {
        return " for this period in version " + version.number() + " of " + was.text(FieldRole.PERIOD);
    }

    private Optional<byte[]> workbook(String book, int number) {
        try {
            return versions.workbook(book, number);
        } catch (DisposedException gone) {
            return Optional.empty();
        }
    }
}
