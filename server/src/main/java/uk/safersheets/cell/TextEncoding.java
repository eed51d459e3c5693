package uk.safersheets.cell;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file's bytes become characters: by its mark, by its zero bytes, as UTF-8, or as Windows writes it. */
public final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    private TextEncoding() {}

    /** The text without its mark; U+FFFD stands for what is no character. */
    public static String text(byte[] bytes) {
        String text = Texts.wellFormed(decoded(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (isMostlyZeroAt(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (isMostlyZeroAt(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** In UTF-16 every second byte of an English text is zero. */
    private static boolean isMostlyZeroAt(byte[] bytes, int odd) {
        int most = Math.min(bytes.length, LOOKED_AT);
        int zeros = 0;
        for (int at = odd; at < most; at += 2) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return most > 1 && zeros > most / 4;
    }
}
