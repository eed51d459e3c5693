package uk.safersheets.excel.opc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an XML part cut into tags and what lies between them. Put together again, the pieces are the part byte
 * for byte, which no XML writer promises: they drop the line breaks in attributes, where Excel keeps its prompts. Each
 * byte is one character of a piece, so the encoding plays no part as long as it is a superset of ASCII.
 */
public final class XmlPieces {
    private static final int BUFFER = 65_536;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] piece = new byte[256];
    private int length;
    private String text = "";

    public XmlPieces(InputStream in) {
        this.in = in;
    }

    /** Moves to the next piece; false at the end of the part. */
    public boolean next() throws IOException {
        length = 0;
        int first = take();
        if (first == '<') {
            takeTag();
        } else if (first >= 0) {
            for (int character = peek(); character >= 0 && character != '<'; character = peek()) {
                take();
            }
        }
        text = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
        return first >= 0;
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at == end ? -1 : buffer[at] & 0xFF;
    }

    private int take() throws IOException {
        int taken = peek();
        if (taken >= 0) {
            at++;
            if (length == piece.length) {
                piece = Arrays.copyOf(piece, 2 * length);
            }
            piece[length++] = (byte) taken;
        }
        return taken;
    }

    /** To its {@code >}; one in quotes is none, and comments, CDATA and instructions have their own ends. */
    private void takeTag() throws IOException {
        int quote = 0;
        for (int character = take(); ; character = take()) {
            if (character < 0) {
                throw new IOException("a tag has no end");
            }
            if (length == 2 && (character == '!' || character == '?')) {
                takeSpecial(character);
                return;
            }
            if (quote == 0 && character == '>') {
                return;
            }
            if (character == '"' || character == '\'') {
                quote = quote == 0 ? character : quote == character ? 0 : quote;
            }
        }
    }

    private void takeSpecial(int kind) throws IOException {
        String close = "?>";
        if (kind == '!') {
            int after = take();
            if (after != '-' && after != '[') {
                throw new IOException("document types have no place in a workbook");
            }
            close = after == '-' ? "-->" : "]]>";
        }
        for (int matched = 0; matched < close.length(); ) {
            int character = take();
            if (character < 0) {
                throw new IOException("a comment or instruction has no end");
            }
            boolean goesOn = character == close.charAt(matched);
            boolean slides = matched == close.length() - 1 && character == close.charAt(0);
            matched = goesOn ? matched + 1 : slides ? matched : character == close.charAt(0) ? 1 : 0;
        }
    }

    /** The piece itself. */
    public String text() {
        return text;
    }

    /** Whether this is the start tag of such an element, whatever its prefix; {@code <c/>} is one too. */
    public boolean isStart(String name) {
        return text.startsWith("<") && !text.startsWith("</") && isNamed(name, 1);
    }

    /** Whether this is the end tag of such an element. */
    public boolean isEnd(String name) {
        return text.startsWith("</") && isNamed(name, 2);
    }

    /** Whether this is any element's start tag. */
    public boolean isStart() {
        return text.startsWith("<") && !text.startsWith("</") && !text.startsWith("<!") && !text.startsWith("<?");
    }

    public boolean isEnd() {
        return text.startsWith("</");
    }

    /** Whether this tag is start and end in one. */
    public boolean isWhole() {
        return text.endsWith("/>");
    }

    private boolean isNamed(String name, int from) {
        int to = from;
        while (to < text.length() && " \t\r\n/>".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        int length = name.length();
        return to - from >= length
                && text.startsWith(name, to - length)
                && (to - length == from || text.charAt(to - length - 1) == ':');
    }

    /** The prefix of this tag's element with its colon; empty for none. */
    public String prefix() {
        int from = text.startsWith("</") ? 2 : 1;
        for (int to = from; to < text.length(); to++) {
            char character = text.charAt(to);
            if (character == ':') {
                return text.substring(from, to + 1);
            }
            if (" \t\r\n/>".indexOf(character) >= 0) {
                return "";
            }
        }
        return "";
    }
}
