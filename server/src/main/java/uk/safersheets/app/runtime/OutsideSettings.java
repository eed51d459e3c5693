package uk.safersheets.app.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import uk.safersheets.app.version.ReceiptKey;
import uk.safersheets.store.version.ReceiptKeys;

/**
 * What stands outside the data folder, where whoever has the store does not have that too.
 *
 * @param recordCopy where the hash of each act is written as well: a file, or its folder
 * @param receiptKey the key that signs receipts, PKCS #8 as PEM; empty for the one in the store
 * @param scanner where clamd listens: {@code HOST:PORT}, or the path of its socket; empty for no scanning
 */
public record OutsideSettings(Optional<Path> recordCopy, Optional<Path> receiptKey, Optional<ScannerAddress> scanner) {
    /** Nothing outside. */
    public static final OutsideSettings NONE =
            new OutsideSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public OutsideSettings {
        var faults = new ArrayList<String>();
        recordCopy
                .filter(copy -> !Files.isDirectory(copy) && !hasFolder(copy))
                .ifPresent(copy -> faults.add("there is no folder for the copy of the record " + copy));
        receiptKey.ifPresent(file -> {
            try {
                ReceiptKey.read(file);
            } catch (IOException e) {
                faults.add("the receipt key " + file + " cannot be read");
            } catch (IllegalArgumentException e) {
                faults.add(e.getMessage());
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** The pair that signs receipts, where it is kept outside the store. */
    Optional<ReceiptKeys.Pair> receiptPair() {
        return receiptKey.map(file -> {
            try {
                return ReceiptKey.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean hasFolder(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        return folder != null && Files.isDirectory(folder);
    }
}
