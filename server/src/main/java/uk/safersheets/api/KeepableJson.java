package uk.safersheets.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;
import uk.safersheets.cell.Texts;

/** Looks at every text of a JSON that somebody sent for what no store keeps: it comes as an escape, or as its bytes. */
final class KeepableJson {
    /** Most of what is sent holds none of it; the bytes are those of half a character. */
    private static final Pattern SUSPECT = Pattern.compile("\\\\u(?:0000|[dD][89a-fA-F])|\u00ED[\u00A0-\u00BF]|\u0000");

    private KeepableJson() {}

    /** @throws BadJsonException that names the first text with it */
    static void require(byte[] json, JsonMapper mapper) {
        if (!SUSPECT.matcher(new String(json, StandardCharsets.ISO_8859_1)).find()) {
            return;
        }
        try (var parser = mapper.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    requireKeepable(parser);
                }
            }
        } catch (JacksonException noJson) {
            // whoever reads it says where
        }
    }

    private static void requireKeepable(JsonParser parser) {
        Texts.unkeepable(parser.getString()).ifPresent(what -> {
            throw new BadJsonException("The text at " + Texts.wellFormed(place(parser.streamReadContext())) + " holds "
                    + what + ", which no store keeps. Take it out.");
        });
    }

    /** Such as {@code explanations[0].explanation}. */
    private static String place(TokenStreamContext context) {
        var place = new StringBuilder();
        for (@Nullable TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            place.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName());
        }
        return place.isEmpty() ? "its start" : place.substring(place.charAt(0) == '.' ? 1 : 0);
    }
}
