package uk.safersheets.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.api.WordOf;
import uk.safersheets.web.http.Route;

/**
 * Describes records as JSON Schema, from the records themselves: what may be null says so in its type, and what an answer
 * always has is required. Of what is sent, what may be null may also be left out.
 */
final class Schemas {
    private static final Map<Type, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(byte[].class, object("type", "string", "format", "binary")),
            Map.entry(int.class, Map.of("type", "integer")),
            Map.entry(Integer.class, Map.of("type", "integer")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(long.class, Map.of("type", "integer")),
            Map.entry(Long.class, Map.of("type", "integer")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(Instant.class, object("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, object("type", "string", "format", "date")),
            // What a cell holds.
            Map.entry(Object.class, Map.of("type", List.of("number", "string", "boolean", "null"))));
    private static final Map<String, Object> WHAT_A_CELL_HOLDS_OR_MORE =
            Map.of("type", List.of("number", "string", "boolean", "object", "null"));

    private final Map<String, Object> named = new TreeMap<>();
    private final Set<Class<?>> sent = new HashSet<>();
    /** Whether the record that is being described is sent. */
    private boolean isOfSent;

    /** @param routes whose bodies will be described */
    Schemas(List<Route> routes) {
        routes.stream()
                .flatMap(route -> route.requests().stream())
                .map(Route.Content::shape)
                .filter(Objects::nonNull)
                .forEach(this::meetSent);
    }

    /** The schema of a body. */
    Map<String, Object> of(Route.Content content) {
        if (content.shape() == null) {
            return object("type", "string", "format", "binary");
        }
        return content.isList() ? arrayOf(content.shape()) : of(content.shape());
    }

    /** An example of a body that has a shape: only what must be sent, or all that is answered. */
    Object sample(Route.Content content) {
        return Objects.requireNonNull(new Samples(named).of(of(content)), "an example");
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

    /** Takes note of a record that is sent, and of every record inside it. */
    private void meetSent(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::meetSent);
        } else if (type instanceof Class<?> shape && shape.isRecord() && sent.add(shape)) {
            Arrays.stream(shape.getRecordComponents()).forEach(part -> meetSent(part.getGenericType()));
        }
    }

    private Map<String, Object> of(Type type) {
        if (type == Object.class && isOfSent) {
            return WHAT_A_CELL_HOLDS_OR_MORE;
        }
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
        var schema = object("type", "object", "properties", properties);
        named.put(name(shape), schema);
        var required = new ArrayList<String>();
        boolean isWithinSent = isOfSent;
        isOfSent = sent.contains(shape);
        for (RecordComponent component : shape.getRecordComponents()) {
            String name = Json.name(component);
            properties.put(name, property(component));
            if (isRequired(component, isOfSent)) {
                required.add(name);
            }
        }
        isOfSent = isWithinSent;
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private static boolean isRequired(RecordComponent component, boolean isSent) {
        return component.getAccessor().getAnnotation(JsonInclude.class) == null && !(isSent && isNullable(component));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = new LinkedHashMap<>(of(component.getGenericType()));
        var words = component.getAnnotation(WordOf.class);
        if (words != null) {
            schema.put("enum", words(words.value()));
        }
        return isNullable(component) ? orNull(schema) : schema;
    }

    /** A type and null; a record's description is named, and stays as it is. */
    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            return object("anyOf", List.of(schema, Map.of("type", "null")));
        }
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
        }
        if (schema.get("enum") instanceof List<?> words) {
            var orNull = new ArrayList<@Nullable Object>(words);
            orNull.add(null);
            schema.put("enum", orNull);
        }
        return schema;
    }

    private static List<String> words(Class<? extends Enum<?>> of) {
        try {
            var word = of.getMethod("word");
            var words = new ArrayList<String>();
            for (var constant : of.getEnumConstants()) {
                words.add((String) word.invoke(constant));
            }
            return words;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(of.getName() + " has no words", e);
        }
    }
}
