package uk.safersheets.web.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.runtime.ScannerAddress;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** Lets through what the virus scanner found clean, and nothing else; everything where there is no scanner. */
public final class FileScan {
    private static final Logger LOG = LogManager.getLogger(FileScan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long BYTES_A_SECOND = 5 * 1024 * 1024;

    private final Optional<Clamd> scanner;

    /** @param address empty where nothing is scanned */
    public FileScan(Optional<ScannerAddress> address) {
        this(address, PATIENCE);
    }

    /** @param patience how long the scanner may take for one file */
    FileScan(Optional<ScannerAddress> address, Duration patience) {
        this.scanner = address.map(where -> new Clamd(where, patience));
    }

    /**
     * The same for a file that is too large to be held. It has longer, by its size.
     *
     * @param file where it lies
     */
    public void require(Path file) throws IOException {
        long size = Files.size(file);
        if (scanner.isPresent() && size > 0) {
            require(scanner.get().lasting(patience(size)).scan(file, size));
        }
    }

    private static Duration patience(long bytes) {
        return PATIENCE.plusSeconds(bytes / BYTES_A_SECOND);
    }

    /** Refuses a file that is not known to be clean, also one that is too large for the scanner. */
    public void require(byte[] file) {
        if (scanner.isEmpty() || file.length == 0) {
            return;
        }
        require(scanner.get().scan(file));
    }

    private static void require(Verdict verdict) {
        switch (verdict.kind()) {
            case CLEAN -> LOG.debug("A file was scanned");
            case INFECTED -> {
                LOG.warn("The virus scanner found {} in a file that was sent", verdict.words());
                throw Problem.of(ProblemType.INFECTED_FILE, "The virus scanner found something in this file.")
                        .fix("Do not open it. Tell the people who look after your computer.")
                        .exception();
            }
            case UNSCANNED -> {
                LOG.error("A file could not be scanned, and was refused: {}", verdict.words());
                throw Problem.of(
                                ProblemType.UNSCANNED,
                                "The file could not be scanned for viruses, so it was not taken.")
                        .fix("Keep your file and try again later. If it happens again, tell the people who run the"
                                + " service.")
                        .exception();
            }
        }
    }
}
