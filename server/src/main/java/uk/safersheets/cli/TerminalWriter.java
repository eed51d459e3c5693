package uk.safersheets.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes to somebody's terminal. Text out of a workbook may hold characters that a terminal obeys (move the cursor, colour,
 * retitle the window) or that turn a line round; they are written as JSON writes them, such as {@code \\u001b}, which
 * leaves JSON what it was.
 */
final class TerminalWriter extends FilterWriter {
    private static final String LINE_ENDS = "\n\t";
    private static final String TURN_TEXT = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private boolean returned;

    TerminalWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char one = (char) character;
        if (returned && one != '\n') {
            writeEscaped('\r');
        } else if (returned) {
            out.write('\r');
        }
        returned = one == '\r';
        if (returned) {
            return;
        }
        if (Character.isISOControl(one) && LINE_ENDS.indexOf(one) < 0 || TURN_TEXT.indexOf(one) >= 0) {
            writeEscaped(one);
        } else {
            out.write(one);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text[at]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text.charAt(at));
        }
    }

    private void writeEscaped(char one) throws IOException {
        out.write(String.format("\\u%04x", (int) one));
    }
}
