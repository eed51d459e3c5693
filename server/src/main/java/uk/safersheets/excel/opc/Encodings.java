package uk.safersheets.excel.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The encodings of XML parts. Nearly every program writes UTF-8; UTF-16 is as valid. */
final class Encodings {
    private static final int HEAD = 256;
    private static final byte[] USUAL = "<?xml version=\"1.0\" encoding=\"UTF-8\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DECLARED = Pattern.compile("(<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"'])([^\"']+)");
    /** What has every tag in the bytes of ASCII. */
    private static final Pattern LIKE_ASCII =
            Pattern.compile("utf-8|us-ascii|iso-8859-\\d{1,2}|windows-125\\d", Pattern.CASE_INSENSITIVE);

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

    /**
     * Passes the start of a part that every program reads in the same encoding.
     *
     * @throws IOException when its bytes and what it says of its encoding are at odds, or it is in one that few know
     */
    static void require(byte[] head) throws IOException {
        if (isUsual(head)) {
            return;
        }
        boolean isWide =
                starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) || starts(head, 0, '<') || starts(head, '<', 0);
        boolean isMarked = starts(head, 0xEF, 0xBB);
        String text = new String(head, isWide ? encoding(head) : StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(text);
        String name = declared.find() ? declared.group(2) : isWide ? "utf-16" : "utf-8";
        boolean isAgreed = isWide
                ? name.toLowerCase(Locale.ROOT).startsWith("utf-16")
                : isMarked
                        ? name.equalsIgnoreCase("utf-8")
                        : LIKE_ASCII.matcher(name).matches();
        if (!isAgreed || !isWide && text.indexOf('\0') >= 0) {
            throw new IOException("the encoding is not the one that is declared");
        }
    }

    /** Whether it starts as nearly every part does, in what is then UTF-8. */
    private static boolean isUsual(byte[] head) {
        boolean isUsual = head.length >= USUAL.length && Arrays.equals(head, 0, USUAL.length, USUAL, 0, USUAL.length);
        for (int at = 0; isUsual && at < head.length; at++) {
            isUsual = head[at] != 0;
        }
        return isUsual;
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
