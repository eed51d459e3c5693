package uk.safersheets.web.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Text that people wrote, sent in a header: percent-encoded (as browsers must), UTF-8 as it is, or plain. */
final class HeaderText {
    private HeaderText() {}

    /** What was meant; empty for null. */
    static String read(String header) {
        if (header == null) {
            return "";
        }
        return percentDecoded(utf8(header)).strip();
    }

    /** The server hands each byte out as one character. */
    private static String utf8(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).equals(header) ? strictly(bytes, header) : header;
    }

    private static String percentDecoded(String text) {
        if (!text.contains("%")) {
            return text;
        }
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.contains("\uFFFD") || decoded.indexOf(0) >= 0 ? text : decoded;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String strictly(byte[] bytes, String otherwise) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return otherwise;
        }
    }
}
