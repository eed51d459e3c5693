package uk.safersheets.excel.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;

/** A packed spreadsheet that others publish: its bytes are held, what they unpack to goes by. */
public abstract class PublishedFile implements ImportFile {
    private static final long MEGABYTE = 1024 * 1024;

    /**
     * What a table of the whole country needs: 100 MB packed, 2,000 MB unpacked. Its rows are so alike that they pack
     * to less than a hundredth, which in a workbook that somebody filled in would be a trap.
     */
    public static final UploadLimits LIMITS =
            new UploadLimits(100 * MEGABYTE, 2_000 * MEGABYTE, 10_000, 1_000, 1_000_000);

    private final byte[] bytes;
    private final String name;

    protected PublishedFile(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /**
     * Refuses what is too large by its size alone, so that it need not be held.
     *
     * @throws BadImportException when it is larger than {@link #LIMITS} allow
     */
    public static void requireSize(long size, String name) {
        try {
            LIMITS.requireSize(size, name);
        } catch (RefusedFileException e) {
            throw refusal(e);
        }
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    protected final byte[] bytes() {
        return bytes;
    }

    /** The same refusal in the form of an import's: what is wrong, then what to do. */
    protected static BadImportException refusal(RefusedFileException refused) {
        var bad = new BadImportException(refused.getMessage() + " " + refused.fix());
        bad.initCause(refused);
        return bad;
    }

    /** Tells of the parts of one reading, as a share of the file's bytes. */
    protected final class Meter {
        private final ImportProgress progress;
        private final long unpacked;
        private long done;
        private long told;

        /** @param unpacked how many bytes all parts that will be read unpack to */
        public Meter(ImportProgress progress, long unpacked) {
            this.progress = progress;
            this.unpacked = Math.max(1, unpacked);
        }

        public InputStream watch(InputStream part) {
            return new Watched(part, this);
        }

        /**
         * Tells when another megabyte went by. It is asked for between two rows, since what is thrown inside of the
         * parser would pass for a fault of the file.
         */
        public void tell() {
            if (done - told >= MEGABYTE) {
                told = done;
                progress.at(name, Math.min(bytes.length, bytes.length * done / unpacked), bytes.length);
            }
        }
    }

    private final class Watched extends FilterInputStream {
        private final Meter meter;

        Watched(InputStream in, Meter meter) {
            super(in);
            this.meter = meter;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int count = super.read(buffer, from, most);
            if (count > 0) {
                meter.done += count;
            }
            return count;
        }
    }
}
