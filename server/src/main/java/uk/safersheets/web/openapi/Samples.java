package uk.safersheets.web.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes examples of what is sent and answered, from the schemas: values by the name they have, or else by their type. */
final class Samples {
    private static final String REF = "#/components/schemas/";

    /** By name, where the name says what it is. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("book", "charnwood.crime-performance.2019-20-q1"),
            Map.entry("fund", "charnwood.funding-allocation.2019-20-ci001"),
            Map.entry("template", "crime-performance"),
            Map.entry("partnership", "Charnwood"),
            Map.entry("period", "2019-20 Q1"),
            Map.entry("number", 2),
            Map.entry("version", 2),
            Map.entry("base", 1),
            Map.entry("from", 1),
            Map.entry("to", 2),
            Map.entry("sheet", "Crime"),
            Map.entry("table", "CrimeChange"),
            Map.entry("cell", "D9"),
            Map.entry("column", "Change"),
            Map.entry("key", "Residential Burglary"),
            Map.entry("rowKey", "Residential Burglary"),
            Map.entry("who", "Analyst, Charnwood"),
            Map.entry("author", "Analyst, Charnwood"),
            Map.entry("name", "Analyst, Charnwood"),
            Map.entry("amount", "2322.00"),
            Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("note", "Beats added"),
            Map.entry("reason", "The panel chooses in May"),
            Map.entry("merge", "1f0c9b1e"),
            Map.entry("scoring", "41"),
            Map.entry("id", "12"),
            Map.entry("user", "7"),
            Map.entry("token", "3"),
            Map.entry("proposal", "5"),
            Map.entry("until", "2027-03-31"),
            Map.entry("q", "burglary charnwood"));

    private final Map<String, Object> named;

    /** @param named the schemas of the records, by name */
    Samples(Map<String, Object> named) {
        this.named = named;
    }

    /** What stands in a path or a query for a parameter of this name. */
    static String parameter(String name) {
        var value = VALUES.get(name);
        return value == null ? name : value.toString();
    }

    /** An example of the schema; null where it may be nothing else. */
    @Nullable
    Object of(Map<?, ?> schema) {
        return of("", schema, Set.of());
    }

    /** @param within the records that it is part of: none is put into itself */
    private @Nullable Object of(String name, Map<?, ?> schema, Set<String> within) {
        if (schema.get("$ref") instanceof String ref) {
            var deeper = new HashSet<>(within);
            deeper.add(ref);
            return of(name, (Map<?, ?>) named.getOrDefault(ref.substring(REF.length()), Map.of()), deeper);
        }
        if (schema.get("anyOf") instanceof List<?> any) {
            var first = (Map<?, ?>) any.get(0);
            return within.contains(String.valueOf(first.get("$ref"))) ? null : of(name, first, within);
        }
        if (schema.get("enum") instanceof List<?> words) {
            return words.get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, within);
            case "array" -> array(name, schema, within);
            default -> plain(name, schema);
        };
    }

    private Map<String, @Nullable Object> object(Map<?, ?> schema, Set<String> within) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, each) -> object.put((String) name, of((String) name, (Map<?, ?>) each, within)));
        } else if (schema.get("additionalProperties") instanceof Map<?, ?> each) {
            object.put("Partnership", of("", each, within));
        }
        return object;
    }

    private List<@Nullable Object> array(String name, Map<?, ?> schema, Set<String> within) {
        var all = new ArrayList<@Nullable Object>();
        var item = (Map<?, ?>) Objects.requireNonNull(schema.get("items"), "items");
        if (!within.contains(String.valueOf(item.get("$ref")))) {
            all.add(of(name.replaceFirst("s$", ""), item, within));
        }
        return all;
    }

    private static Object plain(String name, Map<?, ?> schema) {
        var known = VALUES.get(name);
        String type = type(schema);
        if (type.equals("boolean")) {
            return false;
        }
        if (type.equals("integer") || type.equals("number")) {
            return known instanceof Integer ? known : 3;
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "date-time" -> "2026-11-28T10:42:00Z";
            case "date" -> "2026-06-30";
            default -> known == null ? "…" : known.toString();
        };
    }

    /** The first that is not null. */
    private static String type(Map<?, ?> schema) {
        var type = schema.get("type");
        return type instanceof List<?> several ? (String) several.get(0) : type == null ? "string" : (String) type;
    }
}
