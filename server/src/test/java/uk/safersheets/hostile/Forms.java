package uk.safersheets.hostile;

import static uk.safersheets.hostile.Filled.bytes;

import java.io.ByteArrayOutputStream;
import uk.safersheets.TestWorkbooks;

/** Forms with files, written by hand. */
final class Forms {
    static final String TYPE = "multipart/form-data; boundary=b";
    private static final String END = "--b--\r\n";

    private Forms() {}

    static byte[] parts(int count) {
        var form = new StringBuilder();
        for (int at = 0; at < count; at++) {
            form.append("--b\r\nContent-Disposition: form-data; name=\"p" + at + "\"\r\n\r\nx\r\n");
        }
        return bytes(form + END);
    }

    static byte[] header(String header) {
        return bytes("--b\r\nContent-Disposition: form-data; name=\"ledger\"; filename=\"a.csv\"\r\n" + header
                + "\r\n\r\na,b\r\n" + END);
    }

    static byte[] part(String name, String contents) {
        return bytes("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + contents + "\r\n" + END);
    }

    /** A fund to be reconciled with this ledger and this map. */
    static byte[] reconciling(String ledger, String map) {
        return reconciling(TestWorkbooks.template("funding-allocation"), bytes(ledger), map);
    }

    static byte[] reconciling(byte[] funding, byte[] ledger, String map) {
        var form = new ByteArrayOutputStream();
        part(form, "funding", "funding.xlsx", funding);
        part(form, "ledger", "ledger.csv", ledger);
        part(form, "map", "map.yaml", bytes(map));
        form.writeBytes(bytes(END));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String name, String file, byte[] contents) {
        form.writeBytes(bytes(
                "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n\r\n"));
        form.writeBytes(contents);
        form.writeBytes(bytes("\r\n"));
    }
}
