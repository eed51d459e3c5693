package uk.safersheets.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small changes to a workbook or a text that nobody would make: the same seed makes the same ones. */
final class Mutation {
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)\\b[^<>]*(?:/>|>[^<>]*</\\1>)");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"<>]*)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "4294967296",
            "2147483647",
            "1E999999999",
            "NaN",
            "true",
            "A1",
            "A1:XFD1048576",
            "#REF!",
            "../../x",
            "x".repeat(40_000),
            "&#x202E;",
            "&#x200B;",
            "=1+1",
            "{Period}",
            "https://example.org/",
            "rId1",
            "s");

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    /** A workbook with one to three changes, of its bytes or of what its parts say. */
    byte[] of(byte[] workbook) {
        int changes = 1 + random.nextInt(3);
        if (random.nextInt(4) == 0) {
            return bytes(workbook, changes);
        }
        var zip = RawZip.of(workbook);
        for (int change = 0; change < changes; change++) {
            var entry = zip.entries.get(random.nextInt(zip.entries.size()));
            entry.contents(text(new String(entry.contents, ISO_8859_1)).getBytes(ISO_8859_1));
        }
        return zip.bytes();
    }

    /** Bytes flipped, cut out or repeated. */
    byte[] bytes(byte[] whole, int changes) {
        byte[] changed = whole.clone();
        for (int change = 0; change < changes && changed.length > 0; change++) {
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (random.nextBoolean() ? changed[at] ^ 1 << random.nextInt(8) : random.nextInt());
        }
        if (random.nextInt(5) == 0) {
            return java.util.Arrays.copyOf(changed, random.nextInt(changed.length + 1));
        }
        return changed;
    }

    private String text(String xml) {
        return switch (random.nextInt(5)) {
            case 0 -> replaced(xml, ELEMENT, 0, "");
            case 1 -> repeated(xml);
            case 2 -> replaced(xml, TEXT, 1, VALUES.get(random.nextInt(VALUES.size())));
            default -> replaced(xml, ATTRIBUTE, 1, VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    private String repeated(String xml) {
        var element = any(xml, ELEMENT);
        return element == null ? xml : xml.substring(0, element.end()) + element.group() + xml.substring(element.end());
    }

    private String replaced(String xml, Pattern pattern, int group, String by) {
        var found = any(xml, pattern);
        return found == null ? xml : xml.substring(0, found.start(group)) + by + xml.substring(found.end(group));
    }

    private MatchResult any(String xml, Pattern pattern) {
        var all = pattern.matcher(xml).results().toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
