package uk.safersheets.app.version;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Finding;
import uk.safersheets.check.rule.RevisedFigures;
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
import uk.safersheets.store.version.Versions;

/**
 * Holds what was carried into a book: its first version is what was reported before, and whoever changes one of those
 * figures is asked why. A workbook is of the book that its partnership, template and period name.
 */
public final class CarriedFigures {
    private static final String COMPARED = "V227";
    private static final String CARRIED = "V023";

    private final Events events;
    private final Versions versions;
    private final ReadWorkbook workbooks;

    public CarriedFigures(Events events, Versions versions, ReadWorkbook workbooks) {
        this.events = events;
        this.versions = versions;
        this.workbooks = workbooks;
    }

    /** @param mayRead whether whoever asks may read the book with an id; of others nothing is said */
    public List<Finding> changed(Contract contract, Submission submission, Predicate<String> mayRead) {
        return book(new NamedCells(contract, submission))
                .filter(mayRead)
                .flatMap(this::started)
                .map(first -> RevisedFigures.of(contract, first, submission, CarriedFigures::rule))
                .orElse(List.of());
    }

    private static Optional<String> rule(Column column) {
        if (CarryForwardRules.isCompared(column)) {
            return Optional.of(COMPARED);
        }
        var type = column.content().type();
        boolean isFigure = type.isNumeric() || type == Type.DATE;
        boolean isHeld = CarryForwardRules.isMovedOn(column) || column.next().way() == Next.Way.KEEP && isFigure;
        return isHeld ? Optional.of(CARRIED) : Optional.empty();
    }

    private static Optional<String> book(NamedCells cells) {
        var name = new OpenBook.Name(
                cells.text(FieldRole.PARTNERSHIP), cells.submission().template(), cells.text(FieldRole.PERIOD));
        return name.isUsable() ? Optional.of(name.id()) : Optional.empty();
    }

    /** The first version of a book that was started from the one before. */
    private Optional<Submission> started(String book) {
        boolean isStarted =
                events.of(book).stream().anyMatch(event -> event.act().kind() == EventType.STARTED);
        if (!isStarted) {
            return Optional.empty();
        }
        try {
            return versions.workbook(book, 1).map(workbook -> workbooks.submission(workbook, book));
        } catch (DisposedException gone) {
            return Optional.empty();
        }
    }
}
