package uk.safersheets.app.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import uk.safersheets.app.books.PartnershipBooks;
import uk.safersheets.app.carryforward.RollForward;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.app.version.CarriedFigures;
import uk.safersheets.app.version.ConflictAuthors;
import uk.safersheets.app.version.EarlierBooks;
import uk.safersheets.app.version.MergeVersions;
import uk.safersheets.app.version.Receipts;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.store.version.Versions;

/**
 * Versions of a book: checked, submitted, merged, and given a receipt.
 *
 * @param check compares with the figures that were carried over from the book before, too
 */
public record VersionModule(CheckWorkbook check, SubmitVersion submit, MergeVersions merge, Receipts receipts) {
    /** Before a connection that nothing goes over is closed, which it is after 30 seconds. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    /**
     * @param patience how long work waits for the store; a submission waits twice as long for another one of its book
     * @param receiptPair what signs receipts, where it is kept outside the store
     */
    static VersionModule of(
            Database database,
            Versions versions,
            WorkbookModule workbooks,
            HistoryModule history,
            EarlierBooks earlier,
            PartnershipBooks beside,
            Clock clock,
            Duration patience,
            Optional<ReceiptKeys.Pair> receiptPair) {
        var read = workbooks.read();
        var carried = new CarriedFigures(new Events(database), versions, read, earlier);
        var check = new CheckWorkbook(read, clock, carried::changed, beside);
        var submit = new SubmitVersion(
                versions, check, history.trace(), history.worker(), read.measures(), clock, turn(patience));
        var late = new LateSubmissions(database);
        var authors = new ConflictAuthors(versions, late, history.trace());
        return new VersionModule(
                check,
                submit,
                new MergeVersions(versions, late, workbooks.merge(), authors, submit, read.measures(), clock),
                new Receipts(new ReceiptKeys(database), new Events(database), versions, read, clock, receiptPair));
    }

    /** What starts the next period's book. */
    RollForward rollForward(
            TemplateRegistry templates,
            WorkbookModule workbooks,
            Versions stored,
            BookModule books,
            SignOffModule signOff,
            EarlierBooks earlier) {
        return new RollForward(
                templates, workbooks.read(), stored, books.open(), submit, check, signOff.findings(), earlier);
    }

    private static Duration turn(Duration patience) {
        var twice = patience.multipliedBy(2);
        return twice.compareTo(LONGEST_TURN) < 0 ? twice : LONGEST_TURN;
    }
}
