package uk.safersheets.excel.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The encodings of XML parts. Nearly every program writes UTF-8; UTF-16 is as valid. */
final class Encodings {
    private static final int HEAD = 256;
    private static final Pattern DECLARED = Pattern.compile("(<\\?xml[^>]*?encoding=[\"'])([^\"']+)");

    private Encodings() {}

    /**
     * The same XML in UTF-8: the stream itself where it is so already.
     *
     * @throws IllegalArgumentException for an encoding that Java does not know
     */
    static InputStream utf8(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        var encoding = encoding(head);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (encoding.equals(StandardCharsets.UTF_8) || encoding.equals(StandardCharsets.US_ASCII)) {
            return whole;
        }
        String text = new String(whole.readAllBytes(), encoding).replaceFirst("^\uFEFF", "");
        return new ByteArrayInputStream(
                DECLARED.matcher(text).replaceFirst("$1UTF-8").getBytes(StandardCharsets.UTF_8));
    }

    private static Charset encoding(byte[] head) {
        if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(2)) : StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
