package uk.safersheets.web.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.safersheets.api.Json;
import uk.safersheets.web.http.Route;

/** Describes records as JSON Schema, from the records themselves. */
final class Schemas {
    private static final Map<Type, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(byte[].class, object("type", "string", "format", "binary")),
            Map.entry(int.class, Map.of("type", "integer")),
            Map.entry(Integer.class, Map.of("type", List.of("integer", "null"))),
            Map.entry(BigDecimal.class, Map.of("type", List.of("number", "null"))),
            Map.entry(long.class, Map.of("type", "integer")),
            Map.entry(Long.class, Map.of("type", "integer")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", List.of("boolean", "null"))),
            Map.entry(Instant.class, object("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, object("type", "string", "format", "date")),
            Map.entry(Object.class, Map.of("type", List.of("number", "string", "boolean", "null"))));

    private final Map<String, Object> named = new TreeMap<>();

    /** The schema of a body. */
    Map<String, Object> of(Route.Content content) {
        if (content.shape() == null) {
            return object("type", "string", "format", "binary");
        }
        return content.isList() ? arrayOf(content.shape()) : of(content.shape());
    }

    /** Every record met so far, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The name a record goes by: {@code BookJson} is {@code Book}; a record inside another has both names. */
    static String name(Class<?> shape) {
        String own = shape.getSimpleName().replaceFirst("Json$", "");
        return shape.getDeclaringClass() == null ? own : name(shape.getDeclaringClass()) + own;
    }

    /** A JSON object with these names and values, in this order. */
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return object;
    }

    private Map<String, Object> of(Type type) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? object("type", "object", "additionalProperties", of(arguments[1]))
                    : arrayOf(arguments[0]);
        }
        var shape = (Class<?>) type;
        if (!named.containsKey(name(shape))) {
            describe(shape);
        }
        return Map.of("$ref", "#/components/schemas/" + name(shape));
    }

    private Map<String, Object> arrayOf(Type item) {
        return object("type", "array", "items", of(item));
    }

    private void describe(Class<?> shape) {
        var properties = new LinkedHashMap<String, Object>();
        named.put(name(shape), object("type", "object", "properties", properties));
        for (RecordComponent component : shape.getRecordComponents()) {
            properties.put(Json.name(component), of(component.getGenericType()));
        }
    }
}
