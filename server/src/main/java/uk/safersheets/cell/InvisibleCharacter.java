package uk.safersheets.cell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A character in a text that no reader can see, and what it is called. */
public final class InvisibleCharacter {
    private static final Map<Integer, String> NAMES = Map.of(
            0x00A0, "no-break space",
            0x00AD, "soft hyphen",
            0x200B, "zero-width space",
            0x202F, "narrow no-break space",
            0xFEFF, "byte order mark");

    private InvisibleCharacter() {}

    /** The first one as a message names it, such as {@code soft hyphen (U+00AD)}; empty where everything can be seen. */
    public static Optional<String> namedIn(String text) {
        return text.codePoints()
                .filter(InvisibleCharacter::isOne)
                .mapToObj(point -> name(point) + String.format(Locale.ROOT, " (U+%04X)", point))
                .findFirst();
    }

    private static boolean isOne(int point) {
        return point != ' '
                && (Texts.isInvisible(Character.toString(point))
                        || Character.isISOControl(point)
                        || !Character.isDefined(point)
                        || Character.getType(point) == Character.PRIVATE_USE);
    }

    private static String name(int point) {
        String unicode = Character.getName(point);
        return NAMES.getOrDefault(
                point, unicode == null ? "character without a name" : unicode.toLowerCase(Locale.ROOT));
    }
}
