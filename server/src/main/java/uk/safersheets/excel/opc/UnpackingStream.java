package uk.safersheets.excel.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks one part, and wants every packed byte to be of use: what lies behind the end of it could hide anything. */
final class UnpackingStream extends InflaterInputStream {
    private static final int BUFFER = 8192;

    private final long packed;

    UnpackingStream(InputStream in, long packed) {
        super(in, new Inflater(true), BUFFER);
        this.packed = packed;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int count = super.read(buffer, from, most);
        if (count < 0 && inf.getBytesRead() != packed) {
            throw new IOException("there are packed bytes behind the end of the part");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
