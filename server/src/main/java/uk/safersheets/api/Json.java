package uk.safersheets.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Records to JSON and back: properties in the order they are declared, times in ISO 8601, numbers never as 1E+3. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader SENT = MAPPER.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    /** As few bytes as it takes. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** For a person to read. */
    public static String text(Object value) {
        return MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    /** {@link #text}, written as it is made: what is far larger than the memory can be told. The writer stays open. */
    public static void write(Writer out, Object value) {
        MAPPER.writer(SerializationFeature.INDENT_OUTPUT)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, value);
    }

    /**
     * Reads what somebody sent. A field that the record does not have is refused, so that nothing they meant is passed
     * over without a word.
     *
     * @throws BadJsonException when it is no JSON, or not of this shape
     */
    public static <T> T read(byte[] json, Class<T> type) {
        KeepableJson.require(json, MAPPER);
        return read(json, SENT.forType(type));
    }

    /**
     * The same for a record whose every text is looked at character by character, so that it is said which of them is
     * wrong.
     *
     * @throws BadJsonException when it is no JSON, or not of this shape
     */
    public static <T> T readNames(byte[] json, Class<T> type) {
        return read(json, SENT.forType(type));
    }

    /**
     * Reads what the service itself wrote, perhaps before its records were as they are now: fields that are no longer
     * known are passed over.
     *
     * @throws BadJsonException when it is no JSON, or not of this shape
     */
    public static <T> T readStored(byte[] json, Class<T> type) {
        return read(json, MAPPER.readerFor(type));
    }

    /** For what is too large to be held: its parts are read one by one. */
    public static JsonParser parser(InputStream json) {
        return MAPPER.createParser(json);
    }

    /** A value from the part of it that was kept. */
    public static <T> T ofTree(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    private static <T> T read(byte[] json, ObjectReader reader) {
        try {
            T value = reader.readValue(json);
            if (value == null) {
                throw new BadJsonException("The JSON is null where an object belongs.");
            }
            return value;
        } catch (StreamReadException e) {
            var at = e.getLocation();
            throw new BadJsonException(
                    "What you sent stops being JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        } catch (UnrecognizedPropertyException e) {
            throw new BadJsonException(unknown(e));
        } catch (JacksonException e) {
            throw new BadJsonException("The JSON does not have the right shape at " + place(e) + ".");
        }
    }

    /** What a record's component is called in its JSON. */
    public static String name(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    private static String unknown(UnrecognizedPropertyException e) {
        var known =
                e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
        String named = "There is no field '" + e.getPropertyName() + "'" + within(e) + ". ";
        return known.isEmpty() ? named + "It takes none." : named + "It takes " + String.join(", ", known) + ".";
    }

    /** The object that holds the field, when that is not the whole. */
    private static String within(UnrecognizedPropertyException e) {
        String place = place(e);
        int last = place.lastIndexOf('.');
        return last < 0 ? "" : " in " + place.substring(0, last);
    }

    private static String place(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "its start" : path.substring(path.startsWith(".") ? 1 : 0);
    }
}
