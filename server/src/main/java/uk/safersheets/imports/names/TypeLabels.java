package uk.safersheets.imports.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.imports.ImportKind;

/** The labels of a partnership's crime table for what public files count, each with its dates and its reason. */
public final class TypeLabels {
    private static final TypeLabels KNOWN = new TypeLabels();

    /**
     * What of a file stands for a label.
     *
     * @param labels what tables call it, the first the one under which it is counted
     * @param level of the file: a column, or {@code type} for its types
     */
    record Part(
            List<String> labels,
            String level,
            List<String> names,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String why) {
        /** The first of its labels, under which it is counted. */
        String label() {
            return labels.get(0);
        }

        boolean isCalled(String label) {
            return isAmong(label, labels);
        }

        boolean covers(String type) {
            return isAmong(type, names) || isAmong(type, labels);
        }

        private static boolean isAmong(String name, List<String> all) {
            String plain = PlainForm.of(name);
            return all.stream().anyMatch(one -> PlainForm.of(one).equals(plain));
        }

        boolean holds(LocalDate day) {
            return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
        }
    }

    /** What a file has only whole. */
    record Whole(List<String> labels, String type, String why) {}

    /** A label that is the sum of all types but some. */
    record Rest(String label, List<String> allBut, String why) {}

    private final Map<ImportKind, List<Part>> parts = new HashMap<>();
    private final Map<ImportKind, List<Whole>> wholes = new HashMap<>();
    private final Map<ImportKind, List<Rest>> rests = new HashMap<>();
    /** By kind, level and plain form of a name there. */
    private final Map<String, List<Part>> byName = new HashMap<>();

    private TypeLabels() {
        DatedLines.of(TypeLabels.class, "type-labels.txt").forEach(this::part);
        DatedLines.of(TypeLabels.class, "not-split.txt")
                .forEach(line -> under(wholes, line.get(0))
                        .add(new Whole(DatedLines.names(line.get(1)), line.get(2), line.get(3))));
        DatedLines.of(TypeLabels.class, "composites.txt")
                .forEach(line -> under(rests, line.get(1))
                        .add(new Rest(line.get(0), DatedLines.names(line.get(2)), line.get(3))));
    }

    public static TypeLabels known() {
        return KNOWN;
    }

    private void part(List<String> line) {
        var part = new Part(
                DatedLines.names(line.get(0)),
                line.get(2),
                DatedLines.names(line.get(3)),
                DatedLines.day(line.get(4)),
                DatedLines.day(line.get(5)),
                line.get(6));
        under(parts, line.get(1)).add(part);
        part.names()
                .forEach(name -> byName.computeIfAbsent(
                                key(kind(line.get(1)), part.level(), name), key -> new ArrayList<>())
                        .add(part));
    }

    private static <T> List<T> under(Map<ImportKind, List<T>> lists, String word) {
        return lists.computeIfAbsent(kind(word), kind -> new ArrayList<>());
    }

    private static ImportKind kind(String word) {
        return ImportKind.of(word).orElseThrow(() -> new IllegalStateException("no such kind of file: " + word));
    }

    private static String key(ImportKind kind, String level, String name) {
        return kind.word() + "/" + level + "/" + PlainForm.of(name);
    }

    /**
     * The label of what a file has at one level, in a period that begins on this day.
     *
     * @param level {@code code}, {@code description}, {@code subgroup} or {@code group} of the Home Office's tables;
     *     {@code type} of others
     */
    public Optional<String> label(ImportKind kind, String level, String name, LocalDate day) {
        return byName.getOrDefault(key(kind, level, name), List.of()).stream()
                .filter(part -> part.holds(day))
                .map(Part::label)
                .findFirst();
    }

    /** The labels under which what is called so is counted, whatever the dates. */
    List<String> called(String label) {
        return parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.isCalled(label))
                .map(Part::label)
                .distinct()
                .toList();
    }

    List<Part> parts(ImportKind kind) {
        return parts.getOrDefault(kind, List.of());
    }

    List<Whole> wholes(ImportKind kind) {
        return wholes.getOrDefault(kind, List.of());
    }

    List<Rest> rests(ImportKind kind) {
        return rests.getOrDefault(kind, List.of());
    }
}
