package uk.safersheets.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text whose encoding nobody names: UTF-8 with or without its mark, or Windows-1252. The first byte
 * that is not ASCII decides: where a whole character of UTF-8 stands there, all the rest must be UTF-8.
 */
final class TextDecoder extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private @Nullable CharsetDecoder decoder;
    private boolean begun;
    private boolean ended;

    TextDecoder(InputStream in) {
        this.in = in;
    }

    /**
     * @throws CharacterCodingException for what is in none of its encodings
     */
    @Override
    public int read(char[] to, int from, int length) throws IOException {
        begin();
        int done = 0;
        while (done == 0) {
            if (bytes.remaining() < LONGEST_CHARACTER) {
                fill();
            }
            if (!bytes.hasRemaining()) {
                return -1;
            }
            done = decoder == null ? ascii(to, from, length) : decoded(decoder, to, from, length);
            if (done == 0 && decoder == null) {
                decoder = decider();
            }
        }
        return done;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            fill();
            if (startsWith(0xEF, 0xBB, 0xBF)) {
                bytes.position(3);
                decoder = strict(StandardCharsets.UTF_8);
            } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
                throw new CharacterCodingException();
            }
        }
    }

    private boolean startsWith(int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (bytes.remaining() <= at || (bytes.get(at) & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!ended && bytes.position() < LONGEST_CHARACTER) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
        }
        bytes.flip();
    }

    /** As many as stand there before anything else; a NUL is in no text. */
    private int ascii(char[] to, int from, int length) throws CharacterCodingException {
        byte[] source = bytes.array();
        int first = bytes.position();
        int most = Math.min(length, bytes.remaining());
        int at = 0;
        while (at < most && source[first + at] > 0) {
            to[from + at] = (char) source[first + at];
            at++;
        }
        if (at < most && source[first + at] == 0) {
            throw new CharacterCodingException();
        }
        bytes.position(first + at);
        return at;
    }

    private CharsetDecoder decider() {
        var trial = CharBuffer.allocate(2);
        strict(StandardCharsets.UTF_8).decode(bytes.duplicate(), trial, false);
        return strict(trial.position() > 0 ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private int decoded(CharsetDecoder decoder, char[] to, int from, int length) throws CharacterCodingException {
        var into = CharBuffer.wrap(to, from, length);
        var result = decoder.decode(bytes, into, ended);
        if (result.isError() && into.position() == from) {
            result.throwException();
        }
        for (int at = from; at < into.position(); at++) {
            if (to[at] == 0) {
                throw new CharacterCodingException();
            }
        }
        return into.position() - from;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
