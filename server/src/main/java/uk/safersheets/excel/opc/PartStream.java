package uk.safersheets.excel.opc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/**
 * One part of a package while it is unpacked: never longer than it declares, checked against its checksum at the end,
 * and without an unbroken run so long that a parser would have to hold it whole.
 */
final class PartStream extends FilterInputStream {
    private static final int LONGEST_RUN = 4 * 1024 * 1024;

    private final String part;
    private final long checksum;
    private final CRC32 seen = new CRC32();
    /** Of a part that is long enough for one. */
    private final boolean isRunPossible;

    private long left;
    private int run;

    PartStream(InputStream unpacking, String part, long size, long checksum) {
        super(unpacking);
        this.part = part;
        this.left = size;
        this.checksum = checksum;
        this.isRunPossible = size > LONGEST_RUN;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int count = super.read(buffer, from, most);
        if (count < 0) {
            requireWhole();
            return count;
        }
        WorkBudget.count(Work.UNPACKED_BYTES, count);
        left -= count;
        if (left < 0) {
            throw new IOException(part + " unpacks to more than it declares");
        }
        seen.update(buffer, from, count);
        if (isRunPossible) {
            requireMarkup(buffer, from, count);
        }
        return count;
    }

    private void requireWhole() throws IOException {
        if (left != 0 || seen.getValue() != checksum) {
            throw new IOException(part + " does not match its checksum");
        }
    }

    private void requireMarkup(byte[] buffer, int from, int count) throws IOException {
        for (int at = from; at < from + count; at++) {
            run = buffer[at] == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw new IOException(part + " holds a run of more than 4 MB without a tag");
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
