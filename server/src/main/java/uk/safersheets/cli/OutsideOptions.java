package uk.safersheets.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import uk.safersheets.app.runtime.OutsideSettings;
import uk.safersheets.app.runtime.ScannerAddress;

/** What stands outside the data folder, as options of {@code serve}. */
final class OutsideOptions {
    @Option(
            names = "--record-copy",
            paramLabel = "FILE|DIR",
            description = "Writes the hash of each act here as well, where the service may add and not change, such as"
                    + " another machine's disk; 'verify --record' holds the store against it.")
    private Path recordCopy;

    @Option(
            names = "--receipt-key",
            paramLabel = "PEM",
            description = "Signs receipts with this key ('receipt-key make'), in place of the one in the data folder.")
    private Path receiptKey;

    @Option(
            names = "--clamd",
            paramLabel = "HOST:PORT|SOCKET",
            description = "Has clamd scan every file that is sent; what was not scanned is not taken.")
    private String clamd;

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    OutsideSettings settings() {
        return new OutsideSettings(
                Optional.ofNullable(recordCopy),
                Optional.ofNullable(receiptKey),
                Optional.ofNullable(clamd).map(ScannerAddress::new));
    }
}
