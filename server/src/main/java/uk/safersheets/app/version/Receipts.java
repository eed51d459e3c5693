package uk.safersheets.app.version;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.api.Json;
import uk.safersheets.api.check.SummaryJson;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.api.version.ReceiptKeysJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Signs receipts for kept versions, and publishes the keys to check them by. */
public final class Receipts {
    private final ReceiptKeys keys;
    private final Versions versions;
    private final ReadWorkbook workbooks;
    private final Clock clock;
    private final Events events;
    private final Optional<ReceiptKeys.Pair> outside;

    /** @param outside the pair that signs, where it is kept outside the store */
    public Receipts(
            ReceiptKeys keys,
            Events events,
            Versions versions,
            ReadWorkbook workbooks,
            Clock clock,
            Optional<ReceiptKeys.Pair> outside) {
        this.keys = keys;
        this.events = events;
        this.outside = outside;
        this.versions = versions;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** The receipt for a version, which must be there. The same version always gets the same one. */
    public ReceiptJson of(Book book, Version version) {
        var pair = outside.orElseGet(() -> keys.pair(ReceiptKey::made, clock.instant()));
        var tally = version.tally();
        var receipt = new ReceiptJson(
                book.id(),
                book.partnership(),
                book.template(),
                book.period(),
                version.number(),
                version.sha256(),
                version.size(),
                version.author(),
                version.createdAt(),
                new SummaryJson(tally.errors(), tally.queries(), tally.notes(), tally.notChecked()),
                totals(version),
                head(version),
                Base64.getEncoder().encodeToString(pair.publicKey()),
                null,
                null);
        return receipt.with(Jws.signed(Json.bytes(receipt), pair));
    }

    /** Makes the key known by which receipts can be checked, where it is kept outside the store. */
    public void publishKey() {
        outside.ifPresent(pair -> keys.publish(pair.publicKey(), clock.instant()));
    }

    /** The public keys of all receipts of this store, for whoever checks one. */
    public ReceiptKeysJson published() {
        return new ReceiptKeysJson(
                keys.published().stream().map(ReceiptKeysJson.Key::of).toList());
    }

    /** The record as it was when a version was kept. */
    private ReceiptJson.RecordHead head(Version version) {
        return events.of(version.book()).stream()
                .filter(event -> event.act().kind() == EventType.KEPT
                        && Objects.equals(event.act().version(), version.number()))
                .map(event -> new ReceiptJson.RecordHead(event.number(), event.hash()))
                .findFirst()
                .orElseThrow();
    }

    private List<ReceiptJson.Total> totals(Version version) {
        try {
            byte[] bytes = versions.workbook(version.book(), version.number()).orElseThrow();
            var whole = workbooks.whole(new NamedFile(version.book(), bytes));
            return ReceiptTotals.of(whole.prepared().contract(), whole.submission());
        } catch (RefusedFileException brokenFrame) {
            return List.of();
        }
    }
}
