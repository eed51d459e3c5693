package uk.safersheets.cli.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.app.version.ReceiptCheck;
import uk.safersheets.cli.SaferSheets;

/** Looks whether everything kept is as the service left it. */
@Command(
        name = "verify",
        description = "Checks the record, every workbook and the database, and says what somebody changed.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "Check a receipt instead, against the data where there is some.")
    private Path receipt;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Hold the record against this copy of record.log, kept elsewhere, instead of the one beside it.")
    private Path record;

    @Override
    public Integer call() throws IOException {
        return receipt == null ? everything() : receipt();
    }

    private int receipt() throws IOException {
        var read = Json.read(Files.readAllBytes(receipt), ReceiptJson.class);
        var fault = fault(read);
        String about = "version " + read.version() + " of " + read.book() + ", SHA-256 " + read.sha256();
        var out = spec.commandLine().getOut();
        if (fault.isPresent()) {
            out.println("This receipt for " + about + " does not hold. " + fault.get());
        } else if (StoredData.isKeptIn(store.address())) {
            out.println("This receipt holds: " + about + " was kept on " + read.keptAt() + " and is there.");
        } else {
            out.println("This receipt for " + about + " is as it was signed on " + read.keptAt()
                    + ". There is no data folder to compare it with: ask the service for its key, which should be "
                    + ReceiptCheck.fingerprint(read) + ".");
        }
        out.flush();
        return fault.isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    private Optional<String> fault(ReceiptJson read) {
        if (StoredData.isKeptIn(store.address())) {
            return StoredData.fault(read, store.address());
        }
        return ReceiptCheck.isSigned(read) ? Optional.empty() : Optional.of("It was changed after it was signed.");
    }

    private int everything() throws IOException {
        if (record != null && !Files.isRegularFile(record)) {
            throw new NoSuchFileException(record.toString());
        }
        return VerifyText.print(
                StoredData.verify(store.address(), record), spec.commandLine().getOut());
    }
}
