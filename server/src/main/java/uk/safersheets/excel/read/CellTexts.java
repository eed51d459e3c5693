package uk.safersheets.excel.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.cell.Texts;
import uk.safersheets.excel.opc.PiecedText;
import uk.safersheets.excel.opc.XmlPart;

/** The texts of cells as a file keeps them: plain or rich, with {@code _x000D_} for what XML cannot carry. */
public final class CellTexts {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellTexts() {}

    /** The whole text of the {@code si} or {@code is} it stands on, without the phonetic guides of East Asian texts. */
    public static String rich(XmlPart xml) throws XMLStreamException {
        var text = new PiecedText();
        boolean phonetic = false;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            depth += xml.isStart() ? 1 : -1;
            if (xml.name().equals("rPh")) {
                phonetic = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("t")) {
                String run = xml.text();
                depth--;
                text.add(phonetic ? "" : run);
            }
        }
        return unescaped(text.toString());
    }

    /** With every {@code _xHHHH_} as the character it stands for; U+FFFD for what stands for none. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return Texts.wellFormed(ESCAPED.matcher(text)
                .replaceAll(hex ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16)))));
    }

    /** Ready for a file: what would be read back as an escape, or what XML cannot carry, is escaped. */
    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        var hexes = ESCAPED.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean looksEscaped =
                    character == '_' && hexes.region(at, text.length()).lookingAt();
            if (looksEscaped || character < ' ' && character != '\t' && character != '\n' || character >= 0xFFFE) {
                escaped.append(String.format("_x%04X_", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
